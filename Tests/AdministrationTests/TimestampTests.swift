import AdministrationAPI
import Foundation
import Testing

@Suite struct TimestampTests {
    @Test(arguments: [Int64(0), 1, 999, 1_800_000_000_001, 1_800_000_000_010, 1_799_999_999_999])
    func aTimeSurvivesTheWayThroughJSON(milliseconds: Int64) throws {
        let time = Timestamp(milliseconds: milliseconds)
        let data = try JSONEncoder().encode([time])
        #expect(try JSONDecoder().decode([Timestamp].self, from: data) == [time])
    }

    @Test func everyMillisecondOfASecondIsWrittenAsItself() {
        for millisecond in 0..<1_000 {
            let text = Timestamp(milliseconds: 1_800_000_000_000 + Int64(millisecond)).description
            let digits = String(repeating: "0", count: 3 - String(millisecond).count) + String(millisecond)
            #expect(text == "2027-01-15T08:00:00.\(digits)Z")
        }
    }
}
