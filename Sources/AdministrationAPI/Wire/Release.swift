/// Which callbackd this is.
public enum Release {
    /// The version of the daemon, of callbackctl and of the image: that of CHANGELOG.md's newest section. A house
    /// rule keeps all three the same.
    public static let version = "0.1.0"
}
