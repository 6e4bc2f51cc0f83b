// SIP messages (RFC 3261) as they come over a WebSocket: one message a frame (RFC 7118).

// The short forms of header names (RFC 3261, 7.3.3) that this phone reads.
const LONG_NAMES = { v: "via", f: "from", t: "to", i: "call-id", m: "contact", l: "content-length", c: "content-type" };
const MAXIMUM_LENGTH = 65536;

export class Message {
  constructor(startLine, headers = [], body = "") {
    this.startLine = startLine;
    this.headers = headers;
    this.body = body;
  }

  /** Null for what is no SIP message. */
  static parse(text) {
    if (typeof text !== "string" || text.length > MAXIMUM_LENGTH) return null;
    const end = text.indexOf("\r\n\r\n");
    if (end < 0) return null;
    const [startLine, ...lines] = text.slice(0, end).replace(/\r\n[ \t]+/g, " ").split("\r\n");
    if (!/^SIP\/2\.0 \d{3} |^[A-Z]+ \S+ SIP\/2\.0$/.test(startLine)) return null;
    const headers = [];
    for (const line of lines) {
      const colon = line.indexOf(":");
      if (colon < 1) return null;
      const name = line.slice(0, colon).trim().toLowerCase();
      headers.push([LONG_NAMES[name] ?? name, line.slice(colon + 1).trim()]);
    }
    return new Message(startLine, headers, text.slice(end + 4));
  }

  get status() {
    return this.startLine.startsWith("SIP/2.0 ") ? Number(this.startLine.slice(8, 11)) : null;
  }

  get reason() {
    return this.startLine.slice(12);
  }

  get method() {
    return this.status === null ? this.startLine.split(" ")[0] : this.header("cseq").split(/\s+/)[1];
  }

  get sequence() {
    return Number.parseInt(this.header("cseq"), 10);
  }

  get branch() {
    return /;\s*branch=([^;,\s]+)/i.exec(this.header("via"))?.[1] ?? "";
  }

  header(name) {
    return this.headers.find(([other]) => other === name)?.[1] ?? "";
  }

  all(name) {
    return this.headers.filter(([other]) => other === name).map(([, value]) => value);
  }

  toString() {
    const length = new TextEncoder().encode(this.body).length;
    const lines = this.headers.map(([name, value]) => `${name}: ${value}`);
    return [this.startLine, ...lines, `content-length: ${length}`, "", this.body].join("\r\n");
  }
}

/** The URI between angle brackets, or the bare one. */
export function uriOf(value) {
  return /<([^>]*)>/.exec(value)?.[1] ?? value.split(";")[0].trim();
}

export function tagOf(value) {
  return /;\s*tag=([^;\s]+)/i.exec(value)?.[1] ?? "";
}

/** The name or number to show for a From header. */
export function callerOf(value) {
  const name = /^\s*"([^"]*)"/.exec(value)?.[1];
  const user = /^sips?:([^@;]+)@/.exec(uriOf(value))?.[1];
  return name || user || "unknown";
}

/** Letters and digits that nobody can guess. */
export function token(bytes = 12) {
  return Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
