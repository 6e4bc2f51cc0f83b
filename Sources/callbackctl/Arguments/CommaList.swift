import ArgumentParser

/// `a,b,c`; an empty text is an empty list.
struct CommaList: ExpressibleByArgument, Hashable, Sendable {
    let items: [String]

    init?(argument: String) {
        items = argument.split(separator: ",").map { $0.filter { $0 != " " } }
    }
}
