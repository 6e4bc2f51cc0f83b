/// The world's random numbers, a stream for each purpose.
struct Randomness {
    var patience: RandomSource
    var talk: RandomSource
    var acceptance: RandomSource
    var agents: RandomSource
    var customers: RandomSource
    var keys: RandomSource
    var faults: RandomSource
    var office: RandomSource

    init(_ streams: RandomStreams) {
        patience = streams.source(for: .patience)
        talk = streams.source(for: .handling)
        acceptance = streams.source(for: .acceptance)
        agents = streams.source(for: .agents)
        customers = streams.source(for: .customers)
        keys = streams.source(for: .keys)
        faults = streams.source(for: .faults)
        office = streams.source(for: .scenario, index: 1)
    }
}
