import CCurl
import Foundation

extension Transfer {
    /// Turns libcurl's result into the caller's.
    func result(_ code: CURLcode, unixSocketPath: String?) -> Result<HTTPResponse, HTTPClientError> {
        guard let handle else { return .failure(HTTPClientError(.other, "no handle")) }
        if code == CURLE_OK {
            var status = 0
            ccurl_get_long(handle, CURLINFO_RESPONSE_CODE, &status)
            return .success(HTTPResponse(status: status, headers: headers, body: body))
        }
        var systemError = 0
        ccurl_get_long(handle, CURLINFO_OS_ERRNO, &systemError)
        let kind = errorCode(code, systemError: Int32(truncatingIfNeeded: systemError), unixSocketPath)
        return .failure(HTTPClientError(kind, message(code, kind), mayHaveBeenSent: timesStarted > 0))
    }

    private func errorCode(_ code: CURLcode, systemError: Int32, _ socketPath: String?) -> HTTPClientError.Code {
        switch code {
        case CURLE_OPERATION_TIMEDOUT: .timeout
        case CURLE_COULDNT_CONNECT: connectError(systemError, socketPath)
        case CURLE_COULDNT_RESOLVE_HOST: .connectFailed
        case CURLE_GOT_NOTHING, CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_PARTIAL_FILE, CURLE_ABORTED_BY_CALLBACK:
            .emptyReply
        case CURLE_WRITE_ERROR: bodyIsTooLarge ? .bodyTooLarge : .other
        case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL: .invalidRequest
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE,
            CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER, CURLE_SSL_ISSUER_ERROR:
            .tls
        default: .other
        }
    }

    private func connectError(_ systemError: Int32, _ socketPath: String?) -> HTTPClientError.Code {
        switch systemError {
        case ENOENT, ENOTDIR: .socketMissing
        case ECONNREFUSED: .connectionRefused
        case EACCES, EPERM: .permissionDenied
        default: .connectFailed
        }
    }

    private func message(_ code: CURLcode, _ kind: HTTPClientError.Code) -> String {
        switch kind {
        case .bodyTooLarge: "the response is larger than \(maximumBodyBytes) bytes"
        case .emptyReply: "the server closed the connection without a complete answer"
        case .socketMissing: "the socket does not exist"
        case .permissionDenied: "no permission to open the socket"
        default: String(cString: curl_easy_strerror(code))
        }
    }
}
