import Foundation

/// ARI's root, taken apart once: what was judged and where requests go cannot differ, since nobody else reads the text
/// that was configured.
struct BaseAddress: Sendable, Hashable {
    /// Why a text is no address of ARI.
    struct Problem: Error, Hashable {
        /// Names the field and the fix, and shows no password.
        var description: String
    }

    var isSecure: Bool
    /// Without the brackets of an IPv6 address.
    var host: String
    var port: Int
    /// Without a slash at the end, encoded.
    var path: String

    init(_ text: String) throws(Problem) {
        guard !text.contains("@") else { throw Self.holdsCredentials }
        guard let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
            ["http", "https"].contains(scheme), let host = parts.encodedHost, Self.isHost(host),
            parts.query == nil, parts.fragment == nil, (1...65_535).contains(parts.port ?? 80)
        else { throw Self.problem(with: text) }
        isSecure = scheme == "https"
        self.host = host.trimmingCharacters(in: CharacterSet(charactersIn: "[]"))
        port = parts.port ?? (isSecure ? 443 : 80)
        let path = parts.percentEncodedPath
        self.path = String(path.prefix(path.count - path.reversed().prefix { $0 == "/" }.count))
    }

    private static let holdsCredentials = Problem(
        description: "baseURL holds '@'; give user name and password apart from it"
    )

    /// A query is not shown: `api_key` is one of ARI's own ways to give a password.
    private static func problem(with text: String) -> Problem {
        guard !text.contains("%40") else { return holdsCredentials }
        let shown = text.prefix { $0 != "?" && $0 != "#" }
        let part = shown.count < text.count ? ", with or without what follows that," : ""
        return Problem(
            description:
                "baseURL '\(shown)'\(part) is not an address of ARI; use one such as https://pbx.example:8089/ari"
        )
    }

    /// What names and addresses are made of. Anything else may be read in another way by libcurl than here, and end
    /// in a header.
    private static func isHost(_ host: String) -> Bool {
        let isName = host.utf8.allSatisfy { byte in
            byte < 0x80 && (Character(UnicodeScalar(byte)).isLetter || Character(UnicodeScalar(byte)).isNumber)
                || ".-_:[]".utf8.contains(byte)
        }
        return isName && host.utf8.contains { !"[]:".utf8.contains($0) }
    }

    /// The host as it stands in a URL.
    var bracketedHost: String { host.contains(":") ? "[\(host)]" : host }

    /// Scheme, host and port.
    var origin: String { "\(isSecure ? "https" : "http")://\(bracketedHost):\(port)" }

    /// ARI's root, without a slash at the end.
    var url: String { origin + path }
}

extension ARIConfiguration {
    /// Where requests and events go.
    ///
    /// - Throws: why they go nowhere: the base URL is none, or plain HTTP to another host was not asked for.
    func address() throws(ARIAddressRefusal) -> BaseAddress {
        let address: BaseAddress
        do throws(BaseAddress.Problem) {
            address = try BaseAddress(baseURL)
        } catch {
            throw .notAnAddress(error.description)
        }
        guard allowsPlainText || address.isSecure || Self.isLoopback(address.host) else {
            throw .plainText(
                "baseURL: http would send the password to '\(address.host)' for all to read; use https, or set "
                    + "allowsPlainText"
            )
        }
        return address
    }
}
