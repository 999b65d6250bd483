/** A UUID of version 7: milliseconds first, then chance. `crypto.randomUUID` is too new and needs HTTPS. */
export function uuid7(millis: number, random: Uint8Array = crypto.getRandomValues(new Uint8Array(10))): string {
  const bytes = new Uint8Array(16);
  let rest = millis;
  for (let i = 5; i >= 0; i--) {
    bytes[i] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes.set(random.subarray(0, 10), 6);
  return text(bytes, 7);
}

/** A UUID of version 4, for the device. */
export function uuid4(random: Uint8Array = crypto.getRandomValues(new Uint8Array(16))): string {
  return text(Uint8Array.from(random), 4);
}

function text(bytes: Uint8Array, version: number): string {
  bytes[6] = (bytes[6]! & 0x0f) | (version << 4);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, b => (b + 256).toString(16).slice(1)).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
