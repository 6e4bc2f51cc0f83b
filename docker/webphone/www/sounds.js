// What the phone lets one hear: the other side, with its loudness, and a ring.

// Two tones of a European ring, 1 s on and 3 s off.
const RING = { frequencies: [400, 450], on: 1000, every: 4000 };

export class Sounds {
  #speaker;
  #context;
  #meter;
  #ringing;

  constructor(speaker) {
    this.#speaker = speaker;
  }

  /** Plays a stream and tells its loudness, 0 to 1, ten times a second. */
  play(stream, onLevel) {
    this.#speaker.srcObject = stream;
    const context = this.#open();
    const analyser = context.createAnalyser();
    analyser.fftSize = 1024;
    context.createMediaStreamSource(stream).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    clearInterval(this.#meter);
    this.#meter = setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      const mean = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
      onLevel(Math.min(1, 4 * Math.sqrt(mean)));
    }, 100);
  }

  startRinging() {
    this.stopRinging();
    const ring = () => {
      const context = this.#open();
      const volume = new GainNode(context, { gain: 0.08 });
      volume.connect(context.destination);
      for (const frequency of RING.frequencies) {
        const tone = new OscillatorNode(context, { frequency });
        tone.connect(volume);
        tone.start();
        tone.stop(context.currentTime + RING.on / 1000);
      }
    };
    ring();
    this.#ringing = setInterval(ring, RING.every);
  }

  stopRinging() {
    clearInterval(this.#ringing);
  }

  stop() {
    this.stopRinging();
    clearInterval(this.#meter);
    this.#speaker.srcObject = null;
  }

  #open() {
    this.#context ??= new AudioContext();
    if (this.#context.state === "suspended") this.#context.resume();
    return this.#context;
  }
}
