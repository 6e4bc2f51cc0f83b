import CCurl
import Foundation

extension Transfer {
    /// Turns libcurl's result into the caller's.
    func result(_ code: CURLcode) -> Result<HTTPResponse, HTTPClientError> {
        guard let handle else { return .failure(HTTPClientError(.other, "no handle")) }
        if code == CURLE_OK {
            var status = 0
            ccurl_get_long(handle, CURLINFO_RESPONSE_CODE, &status)
            return .success(
                HTTPResponse(status: status, headerText: headerText, body: body, isOfRepetition: timesStarted > 1)
            )
        }
        var systemError = 0
        ccurl_get_long(handle, CURLINFO_OS_ERRNO, &systemError)
        let kind = errorCode(code, systemError: Int32(truncatingIfNeeded: systemError))
        return .failure(HTTPClientError(kind, message(code, kind), mayHaveBeenSent: timesStarted > 0))
    }

    private func errorCode(_ code: CURLcode, systemError: Int32) -> HTTPClientError.Code {
        if code == CURLE_WRITE_ERROR, bodyIsTooLarge { return .bodyTooLarge }
        if isAnswerStrange(code) { return .other }
        return HTTPClientError.Code(code, systemError: systemError)
    }

    /// Of a request that went out, libcurl says the same as of a URL that it cannot use.
    private func isAnswerStrange(_ code: CURLcode) -> Bool { code == CURLE_UNSUPPORTED_PROTOCOL && timesStarted > 0 }

    private func message(_ code: CURLcode, _ kind: HTTPClientError.Code) -> String {
        switch kind {
        case .other where isAnswerStrange(code): "the answer is not HTTP"
        case .bodyTooLarge: "the response is larger than \(maximumBodyBytes) bytes"
        case .emptyReply: "the server closed the connection without a complete answer"
        case .socketMissing: "the socket does not exist"
        case .permissionDenied: "no permission to open the socket"
        default: String(cString: curl_easy_strerror(code))
        }
    }
}
