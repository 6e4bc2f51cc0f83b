// A SIP user agent over WebSocket (RFC 7118): keeps itself registered, makes and takes calls.
// Events: "state" (detail: connecting, registered, refused, away), "call" (detail: an incoming Call).
import { Call } from "./call.js";
import { authorization } from "./digest.js";
import { Message, token } from "./message.js";

const EXPIRY_SECONDS = 120;
const TRANSACTION_MILLISECONDS = 32000; // RFC 3261, timers B and F
const LONGEST_PAUSE_MILLISECONDS = 15000;

export class UserAgent extends EventTarget {
  #url;
  #password;
  #socket;
  #calls = new Map();
  #transactions = new Map();
  #registration = { id: token(), sequence: 1, tag: token() };
  #timer;
  #pause = 1000;
  #isStopped = false;

  constructor({ url, domain, user, password }) {
    super();
    this.#url = url;
    this.#password = password;
    this.domain = domain;
    this.user = user;
    this.host = `${token(6)}.invalid`; // a browser has no address of its own (RFC 7118, 5)
    this.contact = `<sip:${user}@${this.host};transport=ws>`;
  }

  start() {
    this.#tell("state", "connecting");
    this.#socket = new WebSocket(this.#url, "sip");
    this.#socket.addEventListener("open", () => this.#register());
    this.#socket.addEventListener("message", ({ data }) => this.#take(data));
    this.#socket.addEventListener("close", () => this.#closed());
  }

  stop() {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    for (const call of [...this.#calls.values()]) call.hangUp();
    if (this.#socket?.readyState === WebSocket.OPEN) this.#register(0);
    setTimeout(() => this.#socket?.close(), 500);
  }

  call(number) {
    const call = new Call(this, { to: number });
    this.#calls.set(call.id, call);
    call.dial();
    return call;
  }

  forget(call) {
    this.#calls.delete(call.id);
  }

  // What a call needs of it

  via(branch) {
    return `SIP/2.0/WSS ${this.host};branch=${branch.startsWith("z9hG4bK") ? branch : `z9hG4bK${branch}`};rport`;
  }

  send(message) {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(message.toString());
  }

  /** Sends the request that `make(branch, extraHeaders)` gives, none if that is null; once more with credentials when challenged. */
  transact(make, onResponse, acknowledgement, hasCredentials = false, extra = []) {
    const branch = `z9hG4bK${token()}`;
    const request = make(branch, extra);
    if (!request) return;
    const { method } = request;
    const expire = () => {
      this.#transactions.delete(branch);
      onResponse(new Message("SIP/2.0 408 Request Timeout", request.headers));
    };
    let timer = setTimeout(expire, TRANSACTION_MILLISECONDS);
    this.#transactions.set(branch, async (response) => {
      clearTimeout(timer);
      if (response.status < 200) {
        // A phone may ring longer than a request may go unanswered.
        if (method !== "INVITE") timer = setTimeout(expire, TRANSACTION_MILLISECONDS);
        return onResponse(response);
      }
      this.#transactions.delete(branch);
      if (method === "INVITE" && response.status >= 300) this.send(acknowledgement(response));
      const isChallenge = response.status === 401 || response.status === 407;
      if (!isChallenge || hasCredentials) return onResponse(response);
      const proxy = response.status === 407 ? "proxy-" : "";
      const value = await authorization(
        response.all(proxy ? "proxy-authenticate" : "www-authenticate"),
        { method, uri: request.startLine.split(" ")[1], user: this.user, password: this.#password },
      );
      if (!value) return onResponse(response);
      this.transact(make, onResponse, acknowledgement, true, [[`${proxy}authorization`, value]]);
    });
    this.send(request);
  }

  response(request, status, { tag = this.#registration.tag, sdp = "" } = {}) {
    const to = request.header("to");
    const headers = [
      ...request.all("via").map((value) => ["via", value]),
      ...request.all("record-route").map((value) => ["record-route", value]),
      ["from", request.header("from")],
      ["to", /;\s*tag=/i.test(to) || status.startsWith("100") ? to : `${to};tag=${tag}`],
      ["call-id", request.header("call-id")], ["cseq", request.header("cseq")], ["contact", this.contact],
      ["allow", "INVITE, ACK, BYE, CANCEL, OPTIONS, UPDATE"],
    ];
    if (sdp) headers.push(["content-type", "application/sdp"]);
    return new Message(`SIP/2.0 ${status}`, headers, sdp);
  }

  // The connection

  #register(expires = EXPIRY_SECONDS) {
    const uri = `sip:${this.domain}`;
    const own = `<sip:${this.user}@${this.domain}>`;
    const { id, tag } = this.#registration;
    this.transact(
      (branch, extra) => new Message(`REGISTER ${uri} SIP/2.0`, [
        ["via", this.via(branch)], ["max-forwards", "70"], ["from", `${own};tag=${tag}`], ["to", own],
        ["call-id", id], ["cseq", `${this.#registration.sequence++} REGISTER`],
        ["contact", this.contact], ["expires", String(expires)], ...extra,
      ]),
      (response) => this.#registered(response),
    );
  }

  #registered(response) {
    if (this.#isStopped || response.status < 200) return;
    if (response.status >= 300) {
      // A wrong password will not become right by trying again.
      if (response.status === 401 || response.status === 403) {
        this.stop();
        return this.#tell("state", "refused");
      }
      return this.#socket.close();
    }
    this.#pause = 1000;
    this.#tell("state", "registered");
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#register(), EXPIRY_SECONDS * 500);
  }

  #closed() {
    clearTimeout(this.#timer);
    this.#transactions.clear();
    for (const call of [...this.#calls.values()]) call.lose();
    if (this.#isStopped) return;
    this.#tell("state", "away");
    this.#timer = setTimeout(() => this.start(), this.#pause);
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE_MILLISECONDS);
  }

  #take(data) {
    const message = Message.parse(data);
    if (!message) return;
    if (message.status !== null) return this.#transactions.get(message.branch)?.(message);
    const call = this.#calls.get(message.header("call-id"));
    if (call) {
      if (call.owns(message)) call.take(message);
      else if (message.method !== "ACK") this.send(this.response(message, "481 Call/Transaction Does Not Exist"));
      return;
    }
    this.#takeOutsideOfCalls(message);
  }

  #takeOutsideOfCalls(request) {
    switch (request.method) {
      case "OPTIONS":
        return this.send(this.response(request, "200 OK"));
      case "INVITE":
        return this.#invited(request);
      case "ACK":
        return;
      case "NOTIFY":
        return this.send(this.response(request, "489 Bad Event"));
      default:
        return this.send(this.response(request, "481 Call/Transaction Does Not Exist"));
    }
  }

  #invited(request) {
    this.send(this.response(request, "100 Trying"));
    if (this.#calls.size > 0) return this.send(this.response(request, "486 Busy Here"));
    if (!request.body) return this.send(this.response(request, "488 Not Acceptable Here"));
    const call = new Call(this, { invitation: request });
    this.#calls.set(call.id, call);
    call.ring();
    this.#tell("call", call);
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
