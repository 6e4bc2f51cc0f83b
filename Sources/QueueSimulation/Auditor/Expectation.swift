import QueueEngine

extension Auditor {
    /// What one input must lead to, judged from the input and the books, before what follows from it is looked at.
    enum Expectation {
        /// A caller who came in gets a place.
        case place(ChannelID, QueueName, shown: String?)
        /// A caller who confirmed this number, in its one form, is promised a callback.
        case callback(PlaceID, number: String)
        /// A caller who confirmed a number gives the place up for the one that holds a callback to it.
        case alreadyPending(PlaceID, holder: PlaceID)
    }
}
