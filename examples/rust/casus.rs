// SPDX-License-Identifier: MIT
//! casus in Rust, over its C interface (include/casus/c.h), without a crate:
//!
//!     rustc -L build/shared -l casus_c examples/rust/casus.rs
//!     ./casus < articles.jsonl
//!
//! answers each line of standard input with its record, as `casus run` does.
use std::ffi::{c_char, c_int, CStr, CString};
use std::io::{BufRead, Write};

#[repr(C)]
struct CPipeline {
    _opaque: [u8; 0],
}

#[link(name = "casus_c")]
extern "C" {
    fn casus_version() -> *const c_char;
    fn casus_status_name(status: c_int) -> *const c_char;
    fn casus_pipeline_new(options: *const c_char, pipeline: *mut *mut CPipeline, message: *mut *mut c_char) -> c_int;
    fn casus_pipeline_free(pipeline: *mut CPipeline);
    fn casus_run(pipeline: *const CPipeline, article: *const c_char, length: usize, record: *mut *mut c_char, record_length: *mut usize) -> c_int;
    fn casus_free(text: *mut c_char);
}

/// Reads articles; may be shared between threads.
pub struct Pipeline(*mut CPipeline);
unsafe impl Send for Pipeline {}
unsafe impl Sync for Pipeline {}

impl Pipeline {
    pub fn new(options: &str) -> Result<Pipeline, String> {
        let options = CString::new(options).map_err(|e| e.to_string())?;
        let (mut pipeline, mut message) = (std::ptr::null_mut(), std::ptr::null_mut());
        let status = unsafe { casus_pipeline_new(options.as_ptr(), &mut pipeline, &mut message) };
        if status == 0 {
            return Ok(Pipeline(pipeline));
        }
        unsafe {
            let name = CStr::from_ptr(casus_status_name(status)).to_string_lossy().into_owned();
            let why = if message.is_null() { String::new() } else { CStr::from_ptr(message).to_string_lossy().into_owned() };
            casus_free(message);
            Err(format!("{name}: {why}"))
        }
    }

    /// The record of an article, or an error record; both are JSON.
    pub fn run(&self, article: &[u8]) -> Vec<u8> {
        let (mut record, mut length) = (std::ptr::null_mut(), 0usize);
        unsafe {
            casus_run(self.0, article.as_ptr().cast(), article.len(), &mut record, &mut length);
            if record.is_null() {
                return Vec::new();
            }
            let bytes = std::slice::from_raw_parts(record.cast::<u8>(), length).to_vec();
            casus_free(record);
            bytes
        }
    }
}

impl Drop for Pipeline {
    fn drop(&mut self) {
        unsafe { casus_pipeline_free(self.0) }
    }
}

fn main() {
    let version = unsafe { CStr::from_ptr(casus_version()) }.to_string_lossy();
    let options = std::env::args().nth(1).unwrap_or_else(|| "{}".into());
    let pipeline = Pipeline::new(&options).unwrap_or_else(|why| {
        eprintln!("casus {version}: {why}");
        std::process::exit(2)
    });
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().split(b'\n') {
        let record = pipeline.run(&line.expect("standard input can be read"));
        out.write_all(&record).and_then(|()| out.write_all(b"\n")).expect("standard output can be written");
    }
}
