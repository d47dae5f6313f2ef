#include "fields/quote_turns.hpp"

namespace pressparse::fields {
namespace {

Turn turn_of_straight(const Mark& mark, const Mark* top, bool at_start) {
  if (at_start || (mark.can_open && !mark.can_close)) return Turn::open;
  if (mark.can_close && !mark.can_open && !mark.glued) return Turn::close;
  return top ? Turn::close : Turn::open;
}

/// “ and ”: the character's direction counts only where its surroundings leave it open.
Turn turn_of_upper(const Mark& mark, const Mark* top, bool at_start) {
  if (at_start) return Turn::open;
  const bool low = top && top->form == MarkForm::low;
  if (mark.glued) {  // "continued,“After" opens, "“Thing“s" and "2026.”Five" close
    if (mark.looks_open) return low ? Turn::close : Turn::open;
    return top || !mark.after_lead ? Turn::close : Turn::open;
  }
  if (mark.can_open != mark.can_close) return mark.can_open ? Turn::open : Turn::close;
  if (mark.can_open) return mark.looks_open && !low ? Turn::open : top ? Turn::close : Turn::open;
  if (mark.looks_open) return top ? Turn::close : Turn::open;  // "„ Text “", blanks on both sides
  return top ? Turn::close : Turn::skip;
}

/// Guillemets have blanks inside in French and point inward in German books, so the partner decides before the surroundings do.
Turn turn_of_guillemet(const Mark& mark, const Mark* top, bool at_start) {
  const bool reversed = top && top->form == mark.form && top->looks_close;
  if (mark.looks_open) return reversed ? Turn::close : Turn::open;
  if (top && top->form == mark.form && top->looks_open) return Turn::close;
  if (at_start || (mark.can_open && !mark.can_close)) return Turn::open;
  return Turn::close;
}

}  // namespace

Turn turn_of(const Mark& mark, const Mark* top, bool at_start) {
  switch (mark.form) {
    case MarkForm::upper: return turn_of_upper(mark, top, at_start);
    case MarkForm::low: return top && mark.can_close && !mark.can_open && !mark.glued ? Turn::close : Turn::open;
    case MarkForm::guillemet: case MarkForm::angle: return turn_of_guillemet(mark, top, at_start);
    case MarkForm::chevrons: return mark.looks_open ? Turn::open : Turn::close;
    case MarkForm::unknown:
      if (!mark.can_open && (!mark.can_close || mark.glued)) return Turn::skip;
      return turn_of_straight(mark, top, false);
    default: return turn_of_straight(mark, top, at_start);
  }
}

}  // namespace pressparse::fields
