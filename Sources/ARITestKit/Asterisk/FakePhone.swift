/// What a phone of a ``FakeAsterisk`` does when it is called.
public enum FakePhone: Sendable, Hashable {
    /// Rings at once, and answers after so many milliseconds.
    case answers(afterMilliseconds: Int = 20)
    /// Rings at once, and refuses after so many milliseconds with an ISDN cause: 17 is busy, 21 rejected.
    case refuses(cause: Int = 17, afterMilliseconds: Int = 20)
    /// Rings until the caller gives up.
    case ringsOn
    /// Neither rings nor answers.
    case isSilent
}
