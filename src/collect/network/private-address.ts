/** An address of this machine or of a private network, which is not asked. Who asked knows how it may be allowed. */
export class PrivateAddress extends Error {
  readonly host: string
  constructor(host: string) {
    super(`private address: ${host}`)
    this.host = host
  }
}
