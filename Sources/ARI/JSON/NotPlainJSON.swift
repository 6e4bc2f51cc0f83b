/// The direct reader's answer to everything that is not as plain as usual: bad JSON, a missing field, another type, a
/// number out of range, a field given twice. Foundation's decoder then either reads it all the same or names the
/// problem and its place, so that there is one rule for what is malformed.
struct NotPlainJSON: Error {}
