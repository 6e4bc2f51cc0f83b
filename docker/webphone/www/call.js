// One call: its SIP dialog and its sound. Events: "ringing", "connected", "ended" (detail: why), "sound" (detail: stream).
import { Message, callerOf, tagOf, token, uriOf } from "./message.js";

// Time for the browser to find its addresses. On one host they are there at once.
const GATHERING_MILLISECONDS = 2000;
const REASONS = {
  403: "Not allowed", 404: "No such number", 408: "No answer", 480: "Not available", 486: "Busy", 487: "Cancelled",
  488: "No common sound format", 500: "The exchange had a fault", 503: "The exchange is not available", 603: "Declined",
};

export class Call extends EventTarget {
  #agent;
  #connection;
  #microphone;
  #localTag = token();
  #remote = ""; // the other side's From or To
  #target; // where requests in the dialog go
  #sequence = 1;
  #invitation; // an incoming INVITE that is not yet answered
  #invite; // the outgoing INVITE's branch and number, for CANCEL and ACK
  #keys;

  state = "new";

  constructor(agent, { to, invitation }) {
    super();
    this.#agent = agent;
    this.isIncoming = invitation !== undefined;
    this.#invitation = invitation;
    this.id = invitation ? invitation.header("call-id") : `${token()}@${agent.host}`;
    this.peer = invitation ? callerOf(invitation.header("from")) : to;
    this.#target = invitation ? uriOf(invitation.header("contact")) : `sip:${to}@${agent.domain}`;
    this.#remote = invitation ? invitation.header("from") : `<${this.#target}>`;
  }

  // Outgoing

  async dial() {
    this.state = "dialling";
    try {
      await this.#openSound();
      await this.#connection.setLocalDescription(await this.#connection.createOffer());
      await this.#gathered();
    } catch (problem) {
      return this.#end(problem.name === "NotAllowedError" ? "The microphone may not be used" : problem.message);
    }
    if (this.state !== "dialling") return;
    this.#send("INVITE", this.#connection.localDescription.sdp, (response) => this.#answered(response));
  }

  async #answered(response) {
    const { status } = response;
    if (status < 200) {
      if (status >= 180 && this.state === "dialling") this.#enter("ringing");
      return;
    }
    if (status >= 300) return this.#end(REASONS[status] ?? `${status} ${response.reason}`);
    this.#remote = response.header("to");
    this.#target = uriOf(response.header("contact")) || this.#target;
    this.#acknowledge();
    if (this.state === "ended") return this.#send("BYE");
    try {
      await this.#connection.setRemoteDescription({ type: "answer", sdp: response.body });
      this.#enter("connected");
    } catch (problem) {
      this.hangUp(`The sound could not be set up: ${problem.message}`);
    }
  }

  #acknowledge() {
    this.#agent.send(this.#request("ACK", token(), this.#invite.sequence));
  }

  // Incoming

  ring() {
    this.state = "ringing";
    this.#agent.send(this.#response(this.#invitation, "180 Ringing"));
  }

  async answer() {
    if (this.state !== "ringing" || !this.isIncoming) return;
    this.state = "answering";
    try {
      await this.#openSound();
      await this.#connection.setRemoteDescription({ type: "offer", sdp: this.#invitation.body });
      await this.#connection.setLocalDescription(await this.#connection.createAnswer());
      await this.#gathered();
    } catch (problem) {
      if (this.state === "ended") return;
      this.#agent.send(this.#response(this.#invitation, "488 Not Acceptable Here"));
      return this.#end(problem.name === "NotAllowedError" ? "The microphone may not be used" : problem.message);
    }
    if (this.state !== "answering") return;
    this.#agent.send(this.#response(this.#invitation, "200 OK", this.#connection.localDescription.sdp));
    this.#enter("connected");
  }

  // Both

  /** Hangs up, cancels or declines, whichever it is at this moment. */
  hangUp(why = "You hung up") {
    if (this.state === "ended") return;
    if (this.isIncoming && this.state !== "connected") {
      this.#agent.send(this.#response(this.#invitation, "603 Decline"));
    } else if (this.state === "connected") {
      this.#send("BYE");
    } else if (this.#invite) {
      const to = `<${this.#invite.uri}>`;
      const cancel = this.#request("CANCEL", this.#invite.branch, this.#invite.sequence, this.#invite.uri, to);
      this.#agent.send(cancel);
    }
    this.#end(why);
  }

  /** Sends digits as RFC 4733 events. False when the other side takes none. */
  press(key) {
    if (this.state !== "connected" || !this.#keys?.canInsertDTMF) return false;
    this.#keys.insertDTMF(this.#keys.toneBuffer + key, 160, 80);
    return true;
  }

  mute(isMuted) {
    for (const track of this.#microphone?.getAudioTracks() ?? []) track.enabled = !isMuted;
  }

  /** A request of the other side within this call. */
  async take(request) {
    switch (request.method) {
      case "BYE":
        this.#agent.send(this.#response(request, "200 OK"));
        return this.#end("The other side hung up");
      case "CANCEL":
        this.#agent.send(this.#response(request, "200 OK"));
        if (this.state !== "ringing" && this.state !== "answering") return;
        this.#agent.send(this.#response(this.#invitation, "487 Request Terminated"));
        return this.#end("The caller gave up");
      case "INVITE":
      case "UPDATE":
        return this.#renegotiate(request);
      case "ACK":
        return;
      default:
        this.#agent.send(this.#response(request, request.method === "INFO" ? "200 OK" : "405 Method Not Allowed"));
    }
  }

  async #renegotiate(request) {
    if (request.branch === this.#invitation?.branch) return; // the same INVITE once more
    if (!request.body) return this.#agent.send(this.#response(request, "200 OK"));
    try {
      await this.#connection.setRemoteDescription({ type: "offer", sdp: request.body });
      await this.#connection.setLocalDescription(await this.#connection.createAnswer());
      this.#agent.send(this.#response(request, "200 OK", this.#connection.localDescription.sdp));
    } catch {
      this.#agent.send(this.#response(request, "488 Not Acceptable Here"));
    }
  }

  async #openSound() {
    this.#microphone = await navigator.mediaDevices.getUserMedia({
      audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
    });
    if (this.state === "ended") return this.#closeSound();
    this.#connection = new RTCPeerConnection({ bundlePolicy: "max-bundle" });
    this.#connection.addEventListener("track", ({ streams, track }) => {
      this.#tell("sound", streams[0] ?? new MediaStream([track]));
    });
    this.#connection.addEventListener("connectionstatechange", () => {
      if (this.#connection.connectionState === "failed") this.hangUp("The sound's way was lost");
    });
    const sender = this.#connection.addTrack(this.#microphone.getAudioTracks()[0], this.#microphone);
    this.#keys = sender.dtmf;
  }

  #closeSound() {
    for (const track of this.#microphone?.getTracks() ?? []) track.stop();
    this.#connection?.close();
  }

  #gathered() {
    if (this.#connection.iceGatheringState === "complete") return null;
    return new Promise((resolve) => {
      setTimeout(resolve, GATHERING_MILLISECONDS);
      this.#connection.addEventListener("icegatheringstatechange", () => {
        if (this.#connection.iceGatheringState === "complete") resolve();
      });
    });
  }

  #enter(state) {
    this.state = state;
    this.#tell(state);
  }

  #end(why) {
    if (this.state === "ended") return;
    this.state = "ended";
    this.#closeSound();
    this.#agent.forget(this);
    this.#tell("ended", why);
  }

  /** The connection to the exchange is gone, and with it what could be said about this call. */
  lose() {
    this.#end("The connection was lost");
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  #send(method, sdp, onResponse = () => {}) {
    const [uri, to] = [this.#target, this.#remote];
    this.#agent.transact(
      (branch, extra) => {
        if (method === "INVITE" && this.state === "ended") return null; // given up while it was challenged
        const sequence = this.#sequence++;
        if (method === "INVITE") this.#invite = { branch, sequence, uri };
        return this.#request(method, branch, sequence, uri, to, sdp, extra);
      },
      onResponse,
      // The ACK of a refusal belongs to the INVITE's own transaction.
      (response) => this.#request("ACK", response.branch, response.sequence, uri, response.header("to")),
    );
  }

  #request(method, branch, sequence, uri = this.#target, to = this.#remote, sdp = "", extra = []) {
    const from = `<sip:${this.#agent.user}@${this.#agent.domain}>;tag=${this.#localTag}`;
    const headers = [
      ["via", this.#agent.via(branch)], ["max-forwards", "70"], ["from", from], ["to", to], ["call-id", this.id],
      ["cseq", `${sequence} ${method}`], ["contact", this.#agent.contact], ...extra,
    ];
    if (sdp) headers.push(["content-type", "application/sdp"]);
    return new Message(`${method} ${uri} SIP/2.0`, headers, sdp);
  }

  #response(request, status, sdp = "") {
    return this.#agent.response(request, status, { tag: this.#localTag, sdp });
  }

  /** Whether a request's tags are this call's. */
  owns(request) {
    const to = tagOf(request.header("to"));
    return to === "" || to === this.#localTag;
  }
}
