/// A first-in first-out list whose removals are cheap.
struct LaneQueue {
    private var commands: [CommandLanes.Command?] = []
    private var head = 0

    var count: Int { commands.count - head }

    mutating func append(_ command: @escaping CommandLanes.Command) {
        commands.append(command)
    }

    mutating func popFirst() -> CommandLanes.Command? {
        guard head < commands.count else { return nil }
        let command = commands[head]
        commands[head] = nil
        head += 1
        if head == commands.count || head >= 64 {
            commands.removeFirst(head)
            head = 0
        }
        return command
    }
}
