import CCurl
import Foundation

extension HTTPClientError.Code {
    /// What libcurl's result means.
    init(_ code: CURLcode, systemError: Int32) {
        self =
            switch code {
            case CURLE_OPERATION_TIMEDOUT: .timeout
            case CURLE_COULDNT_CONNECT: Self.connecting(systemError)
            case CURLE_COULDNT_RESOLVE_HOST: .connectFailed
            case CURLE_GOT_NOTHING, CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_PARTIAL_FILE, CURLE_ABORTED_BY_CALLBACK:
                .emptyReply
            case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL: .invalidRequest
            case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE,
                CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER, CURLE_SSL_ISSUER_ERROR:
                .tls
            default: .other
            }
    }

    /// Why there is no connection, by the system's error number.
    private static func connecting(_ systemError: Int32) -> Self {
        switch systemError {
        case ENOENT, ENOTDIR: .socketMissing
        case ECONNREFUSED: .connectionRefused
        case EACCES, EPERM: .permissionDenied
        default: .connectFailed
        }
    }
}
