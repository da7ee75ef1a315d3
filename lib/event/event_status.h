// SPDX-License-Identifier: MIT
#ifndef CASUS_EVENT_EVENT_STATUS_H
#define CASUS_EVENT_EVENT_STATUS_H

#include "event/clause.h"
#include "event/finding.h"

namespace casus::detail {

/// Sets the status of a finding from its auxiliaries, negations and operators.
/// "Will" is intending, "will not" refusing, and what somebody says that
/// another must do is demanded: those become operators.
void set_status(const Ontology&, const EventTree&, const Clause&, const Participants&, Finding&);

}  // namespace casus::detail

#endif
