extension FakeAnswer {
    /// What a fault puts in the answer's place before the request is performed; `nil` if it lets it be performed.
    static func instead(_ fault: AnswerFault) -> FakeAnswer? {
        switch fault {
        case .status(let status): .error(status, "a fault of the test's plan")
        case .refuse: .closeWithoutAnswer
        case .lose, .silence, .delay, .duplicate, .cut: nil
        }
    }

    /// The answer after the fault.
    func befallen(by strike: FaultState.Strike<AnswerFault>) -> FakeAnswer {
        var dice = strike.dice
        var answer = self
        switch strike.effect {
        case .status, .refuse: break
        case .lose: answer.kind = .closeWithoutAnswer
        case .silence: answer.kind = .never
        case .delay(let range): answer.delayMilliseconds += range.randomElement(using: &dice) ?? 0
        case .duplicate: answer.copies += 1
        case .cut(let bytes): answer.cutAfterBytes = bytes
        }
        return answer
    }
}
