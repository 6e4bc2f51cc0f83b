import Foundation

/// A certificate authority made for one test by openssl, and certificates that it has signed.
public final class CertificateAuthority {
    private let directory: URL
    /// The authority's own certificate.
    public var file: String { path("ca.pem") }

    public init() throws {
        directory = FileManager.default.temporaryDirectory.appending(path: "callbackd-ca-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        try openssl(
            "req",
            "-x509",
            "-newkey",
            "rsa:2048",
            "-nodes",
            "-days",
            "2",
            "-subj",
            "/CN=Test CA",
            "-keyout",
            path("ca.key"),
            "-out",
            path("ca.pem")
        )
    }

    deinit { try? FileManager.default.removeItem(at: directory) }

    /// A certificate for this host name or address; the paths of it and of its key.
    public func certificate(for host: String) throws -> (certificate: String, key: String) {
        let (key, request, certificate) = (path("\(host).key"), path("\(host).csr"), path("\(host).pem"))
        let isAddress = host.allSatisfy { $0.isNumber || $0 == "." }
        try "subjectAltName=\(isAddress ? "IP" : "DNS"):\(host)".write(
            toFile: path("\(host).ext"),
            atomically: true,
            encoding: .utf8
        )
        try openssl(
            "req",
            "-newkey",
            "rsa:2048",
            "-nodes",
            "-subj",
            "/CN=\(host)",
            "-keyout",
            key,
            "-out",
            request
        )
        try openssl(
            "x509",
            "-req",
            "-in",
            request,
            "-CA",
            path("ca.pem"),
            "-CAkey",
            path("ca.key"),
            "-CAcreateserial",
            "-days",
            "2",
            "-extfile",
            path("\(host).ext"),
            "-out",
            certificate
        )
        return (certificate, key)
    }

    private func path(_ name: String) -> String { directory.appending(path: name).path }

    private func openssl(_ arguments: String...) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/openssl")
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failed(arguments: arguments) }
    }

    private struct Failed: Error { var arguments: [String] }
}
