import Foundation
import QueueEngine

extension Instant {
    /// The system's clock.
    public static var systemNow: Self { Self(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
}
