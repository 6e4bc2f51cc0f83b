import Foundation
import Testing

@testable import ARI

@Suite("A message's type is found by a look at its beginning")
struct TypeAtTheBeginningTests {
    @Test(
        "It may come behind scalars",
        arguments: [
            #"{"type":"StasisEnd"}"#, #"{"variable":"A","value":"","type":"StasisEnd","x":1}"#,
            #"{"cause":-16,"soft":true,"x":null,"type":"StasisEnd"}"#,
        ]
    )
    func found(text: String) {
        let position = Data(text.utf8).withUnsafeBytes { EventForms.all.position(in: $0) }
        #expect(position.map { EventForms.all[$0].type } == "StasisEnd")
    }

    @Test(
        "What is written otherwise takes a look at all of it",
        arguments: [
            "", "{", "[]", #"{"type":"#, #"{"type":"StasisEnd"#, #"{"type":"Unknown"}"#, #"{ "type":"StasisEnd"}"#,
            #"{"x":{"type":"StasisEnd"}}"#, #"{"x":"\"","type":"StasisEnd"}"#, #"{"x":,"type":"StasisEnd"}"#,
            #"{"a":1,"b":1,"c":1,"d":1,"type":"StasisEnd"}"#, #"{"type":["StasisEnd"]}"#, #"{"x":"type":"StasisEnd"}"#,
        ]
    )
    func notFound(text: String) {
        #expect(Data(text.utf8).withUnsafeBytes { EventForms.all.position(in: $0) } == nil)
    }
}
