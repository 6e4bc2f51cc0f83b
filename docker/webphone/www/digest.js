// HTTP digest authentication with SHA-256, as RFC 8760 has it for SIP. Browsers have no MD5, and it is none to start with.
import { token } from "./message.js";

/** The Authorization header's value for the first challenge that can be answered, or null. */
export async function authorization(challenges, { method, uri, user, password }) {
  const challenge = challenges.map(parse).find((each) => each?.algorithm?.toUpperCase() === "SHA-256");
  if (!challenge?.nonce || challenge.realm === undefined) return null;
  const { realm, nonce, opaque } = challenge;
  const first = await sha256(`${user}:${realm}:${password}`);
  const second = await sha256(`${method}:${uri}`);
  const parts = { username: user, realm, nonce, uri };
  let counted = "";
  if (challenge.qop?.split(",").some((each) => each.trim() === "auth")) {
    const cnonce = token(8);
    parts.cnonce = cnonce;
    parts.response = await sha256(`${first}:${nonce}:00000001:${cnonce}:auth:${second}`);
    counted = ", qop=auth, nc=00000001";
  } else {
    parts.response = await sha256(`${first}:${nonce}:${second}`);
  }
  if (opaque !== undefined) parts.opaque = opaque;
  const quoted = Object.entries(parts).map(([name, value]) => `${name}="${value}"`);
  return `Digest ${quoted.join(", ")}, algorithm=SHA-256${counted}`;
}

function parse(challenge) {
  if (!/^digest\s/i.test(challenge)) return null;
  const fields = {};
  for (const [, name, quoted, plain] of challenge.slice(7).matchAll(/([a-z]+)\s*=\s*(?:"([^"\\]*)"|([^\s,"]+))/gi)) {
    fields[name.toLowerCase()] = quoted ?? plain;
  }
  return fields;
}

async function sha256(text) {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
