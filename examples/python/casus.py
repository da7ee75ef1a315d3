#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""casus in Python, over its C interface (include/casus/c.h).

    CASUS_LIBRARY=build/shared/libcasus_c.so.0 python3 examples/python/casus.py article.txt ...

prints who did what to whom in each article, several of them at a time: a call
holds no lock of Python's. As a module it is a class:

    pipeline = casus.Pipeline(offsets="codepoint")
    record = pipeline.run("Poetin sprak met Xi.", published="2024-12-04")
"""
import ctypes
import json
import os
import sys
from concurrent.futures import ThreadPoolExecutor

_library = ctypes.CDLL(os.environ.get("CASUS_LIBRARY", "libcasus_c.so.0"))
_pointer, _text = ctypes.c_void_p, ctypes.c_char_p
_library.casus_version.restype = _text
_library.casus_status_name.restype = _text
_library.casus_pipeline_new.argtypes = [_text, ctypes.POINTER(_pointer), ctypes.POINTER(_pointer)]
_library.casus_pipeline_free.argtypes = [_pointer]
_library.casus_pipeline_free.restype = None
_library.casus_run.argtypes = [_pointer, _text, ctypes.c_size_t, ctypes.POINTER(_pointer), ctypes.POINTER(ctypes.c_size_t)]
_library.casus_free.argtypes = [_pointer]
_library.casus_free.restype = None

version = _library.casus_version().decode()


class CasusError(Exception):
    """What went wrong: `status` is its name, the text says more."""

    def __init__(self, status, message):
        super().__init__(message)
        self.status = _library.casus_status_name(status).decode()


class Pipeline:
    """Reads articles; any number of threads may use one."""

    def __init__(self, **options):
        self._pipeline, message = _pointer(), _pointer()
        status = _library.casus_pipeline_new(json.dumps(options).encode(), ctypes.byref(self._pipeline), ctypes.byref(message))
        if status:
            try:
                raise CasusError(status, ctypes.string_at(message).decode() if message else "")
            finally:
                _library.casus_free(message)

    def __del__(self):
        if getattr(self, "_pipeline", None):
            _library.casus_pipeline_free(self._pipeline)

    def answer(self, line):
        """JSON bytes in, JSON bytes out: a line of `casus run`. CasusError if it cannot be read."""
        record, length = _pointer(), ctypes.c_size_t()
        status = _library.casus_run(self._pipeline, line, len(line), ctypes.byref(record), ctypes.byref(length))
        try:
            answer = ctypes.string_at(record, length.value) if record else b""
        finally:
            _library.casus_free(record)
        if status:
            raise CasusError(status, json.loads(answer)["error"]["message"] if answer else "no answer")
        return answer

    def run(self, text, **fields):
        """The record of an article, as a dict; fields are id, published, language, url, spans."""
        return json.loads(self.answer(json.dumps({"text": text, **fields}).encode()))


def main(paths):
    pipeline = Pipeline(text=True)

    def events(path):
        with open(path, encoding="utf-8") as file:
            record = pipeline.run(file.read(), id=os.path.basename(path), published="2024-12-04")
        names = lambda ids: ", ".join(record["entities"][i]["name"] for i in ids) or "-"
        return [f"{record['id']}: {names(e['source'])} | {e['act']} | {names(e['target'])}" for e in record["events"]]

    with ThreadPoolExecutor() as pool:
        for lines in pool.map(events, paths):
            print("\n".join(lines))


if __name__ == "__main__":
    main(sys.argv[1:])
