/** As much of Lunr as the measurements use. */
declare module 'lunr' {
  export interface LunrBuilder {
    use(plugin: unknown): void;
    ref(name: string): void;
    field(name: string): void;
    add(document: object): void;
  }
  interface Lunr {
    (build: (this: LunrBuilder) => void): { search(query: string): { ref: string }[] };
    /** Added by lunr-languages. */
    ar?: unknown;
  }
  const lunr: Lunr;
  export default lunr;
}

declare module 'lunr-languages/*' {
  const extend: (lunr: unknown) => void;
  export default extend;
}
