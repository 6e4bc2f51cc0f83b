import CMalloc

enum Heap {
    /// Bytes that malloc has given out and not got back, large blocks included.
    static var bytesInUse: Int {
        let statistics = mallinfo2()
        return statistics.uordblks + statistics.hblkhd
    }
}
