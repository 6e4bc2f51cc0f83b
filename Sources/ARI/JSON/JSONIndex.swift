/// What a ``JSONParser`` has found in a text. It points into the parser's memory and the text itself, and must not
/// outlive the call that got it.
struct JSONIndex {
    let words: UnsafePointer<JSONWord>
    let wordCount: Int
    let text: UnsafePointer<UInt8>
    let textCount: Int

    /// What the text says.
    var root: JSONNode { JSONNode(words: words, bytes: text, place: JSONText.rootPlace, owner: nil) }
}
