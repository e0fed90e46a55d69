/** Where a document was got. A policy handed in as a file may not be the app's own. */
export type Provenance = 'in-app' | 'store-page' | 'supplied'

/** A document to read beside the package. */
export interface DocumentReference {
  /** A file path or an http(s) address. */
  readonly from: string
  /** Where it was got, which decides how much may be said of it. */
  readonly provenance: Provenance
}

/**
 * One app and everything supplied about it: what `scan` takes, and a line of a list of apps. Paths are relative
 * to the folder of the file that holds the reference, or to the working folder.
 */
export interface AppReference {
  /** The package file; absent when only documents and screens are judged. */
  readonly package?: string
  /** The privacy policy, lists of SDKs and other texts. */
  readonly documents?: readonly DocumentReference[]
  /** A folder with `session.yaml`, or with loose screens. */
  readonly screens?: string
  /** The folder of the project that the package was built from: findings then point to its files and lines. */
  readonly source?: string
  /** A file with what the APP filing registers. */
  readonly filing?: string
  /** Run-time logs: what hooks or proxies wrote while the app ran. */
  readonly runtime?: readonly string[]
  /** App types as people write them: `学习教育`, `NPI-19`, `education`. */
  readonly types?: readonly string[]
  /** Who chose the types; reports say so. */
  readonly typesChosenBy?: 'command-line' | 'configuration' | 'reference'
  /** What people know of the app that no package tells. */
  readonly app?: {
    /** Whether one can register or log in. */
    readonly hasAccounts?: boolean
    /** Who runs it, as its filing names them. */
    readonly operator?: string
    /** Hosts of the operator's own: what is sent elsewhere is sent to others. */
    readonly operatorDomains?: readonly string[]
    /** Whether users are the public, and not employees or merchants. */
    readonly consumerSide?: boolean
  }
}
