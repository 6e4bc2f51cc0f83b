/// A sound on a channel and what its end means.
struct Playing: Hashable, Sendable {
    let id: PlaybackID
    let purpose: Purpose

    enum Purpose: Hashable, Sendable {
        /// A step of a caller's dialog.
        case dialog
        /// An agent is told which callback this is.
        case announcement(PlaceID)
        /// An agent is told why the customer was not reached, and then released.
        case farewell
    }
}
