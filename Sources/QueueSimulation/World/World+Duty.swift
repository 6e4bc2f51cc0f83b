import QueueEngine

/// Agents come and go by a plan.
extension World {
    /// The hour of that number, from the start, begins. After the last caller everybody is there until all are served.
    mutating func changeDuty(hour: Int) {
        guard let duty = scenario.duty, !duty.isEmpty else { return }
        let isOver = Double(hour) * 3_600 >= scenario.duration
        let count = isOver ? scenario.agents.count : duty[hour % duty.count]
        let before = hour == 0 ? scenario.agents.count : duty[(hour - 1) % duty.count]
        for (position, agent) in scenario.agents.enumerated() where (position < count) != (position < before) {
            command(.pauseAgent(agent.name, position >= count))
        }
        guard !isOver else { return }
        calendar.schedule(.dutyChange(hour: hour + 1), at: Self.start + Double(hour + 1) * 3_600)
    }
}
