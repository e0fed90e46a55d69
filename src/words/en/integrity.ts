/** What families of oddities could hide, and what was trusted in spite of them. */
const entry = {
  hides: 'A reader and a phone may take different content.',
  trusted: 'The central directory was trusted, as phones do on installing.',
}
const tools = {
  hides: 'Some readers give up or read wrongly; phones do not mind.',
  trusted: 'It was read the way phones read it.',
}
const lost = {
  hides: 'Permissions, components, texts or code may stand in what was not read.',
  trusted: 'Only what was read was trusted; nothing that depends on the rest is passed.',
}
const resource = {
  hides: 'Some texts, layouts or resources may be missing or wrong.',
  trusted: 'What lies out of bounds was left out, the rest was read.',
}
const axml = {
  hides: 'A reader may see another manifest or layout than a phone does.',
  trusted: 'It was read by the rules of phones: by resource ids and offsets, not by names and order.',
}
const harmless = { hides: 'Nothing is known to be hidden this way.', trusted: 'It was left out.' }
const unsigned = {
  hides: 'It can be changed without the signature becoming wrong; an app can read it, such as its channel.',
  trusted: 'It was left out of what is verified, and only noted.',
}

/** Oddities of a package: what each is, what it could hide, and what was trusted in spite of it. */
export const integrity = {
  'encrypted-bit': { says: 'An entry is marked as encrypted though its content is not.', ...tools },
  'entry-twice': {
    says: 'Entries of one name have different contents.',
    hides:
      'Phones of different versions take different ones; one may hold other permissions, components or code.',
    trusted: 'None of them was; the entry counts as unreadable.',
  },
  'split-left-out': {
    says: 'Another APK beside it was not read with it: its version is not that of the base, it stands for a split that was read, or its manifest cannot be read.',
    hides: 'It may hold further texts, code or components.',
    trusted: 'The base and the splits of its version, as phones install them.',
  },
  'split-unreadable': {
    says: 'Another APK beside it cannot be read.',
    hides: 'It may hold further texts, code or components.',
    trusted: 'Only what was read.',
  },
  'split-signed-otherwise': {
    says: 'The signature of a split is wrong, or not of the signer of the base.',
    hides: 'Somebody else may have changed the split; phones do not install it with the base.',
    trusted:
      'Signers are those of the base; what the split holds is read all the same, and cited by its name.',
  },
  'duplicate-entry': {
    says: 'Two entries bear the same name.',
    hides: 'A reader and a phone may take different ones.',
    trusted: 'The first one was trusted, as the tools of the platform do.',
  },
  'folder-twin': { says: 'An entry and a folder bear the same name.', ...tools },
  'hostile-name': {
    says: 'The name of an entry leaves its folder or holds control characters.',
    hides: 'Unpacking it could overwrite other files.',
    trusted: 'It was read in memory and never unpacked.',
  },
  'local-header-differs': {
    says: 'The local header of an entry differs from the central directory.',
    ...entry,
  },
  'size-past-end': { says: 'An entry claims to reach past the end of the file.', ...lost },
  'size-lies': { says: 'The stated size of an entry is not that of its content.', ...entry },
  'crc-mismatch': {
    says: 'The content of an entry does not match its checksum.',
    hides: 'The content may have been changed or damaged after packing; some checkers skip it for that.',
    trusted: 'The content was read as it is; phones do not compare this checksum either.',
  },
  'method-lies': { says: 'The stated compression of an entry is not the real one.', ...tools },
  'unknown-method': { says: 'An entry states an unknown compression.', ...tools },
  'directory-lengths-lie': {
    says: 'A record of the central directory lies about its length, so that what follows is skipped.',
    hides: 'A reader may not see the entries that follow.',
    trusted: 'Reading went on at the next valid record.',
  },
  'directory-cut': { says: 'The central directory holds fewer entries than it states.', ...lost },
  'directory-count': {
    says: 'The central directory states another number of entries than it holds.',
    ...entry,
  },
  'overlapping-entries': { says: 'The data of entries overlap.', ...entry },
  'bytes-before-archive': {
    says: 'There are bytes before the archive.',
    hides: 'With a v1 signature alone they are not signed, and old systems may run them as code.',
    trusted: 'What is in the archive was read; these bytes were not analysed.',
  },
  'offsets-not-shifted': {
    says: 'There are bytes before the archive, and the offsets do not count them in.',
    ...tools,
  },
  'trailing-bytes': { says: 'There are bytes after the archive.', ...harmless },
  'end-record-in-comment': {
    says: 'There is more than one end-of-directory mark.',
    hides: 'A reader may take another directory.',
    trusted: 'The mark that leads to a valid directory was trusted.',
  },
  'entry-damaged': { says: 'The content of an entry is damaged and was not read.', ...lost },
  'entry-too-large': { says: 'An entry is too large once inflated and was not read.', ...lost },
  'entry-missing': { says: 'The entry is not in the package.', ...lost },
  'cap-reached': { says: 'A cap on time or bytes was reached; this part was not read to its end.', ...lost },
  'xml-in-protobuf': { says: 'The XML is in protobuf form, which phones do not read.', ...lost },
  'not-compiled-xml': { says: 'It should be compiled XML and is not.', ...lost },
  'no-root-element': { says: 'The XML has no root element.', ...lost },
  'string-pool-missing': { says: 'The XML has no string pool.', ...lost },
  'string-pool-damaged': { says: 'The string pool is damaged and was not read.', ...lost },
  'string-pool-start': { says: 'The string pool states a wrong start.', ...axml },
  'string-pool-count': { says: 'The string pool states more strings than it has room for.', ...axml },
  'string-pool-bomb': {
    says: 'Strings overlap and grow too large once decoded; the rest was not read.',
    ...lost,
  },
  'string-out-of-range': { says: 'A string lies outside its pool and was not read.', ...lost },
  'second-string-pool': { says: 'There is more than one string pool.', ...axml },
  'second-resource-map': { says: 'There is more than one map of resource ids.', ...axml },
  'second-root': {
    says: 'The XML has more than one root element; what follows the first was not read.',
    ...lost,
  },
  'xml-type': { says: 'The XML header states a wrong type.', ...axml },
  'xml-header-size': { says: 'The XML header states a wrong size of itself.', ...axml },
  'xml-size': { says: 'The XML claims to be longer than its data.', ...axml },
  'xml-trailing-bytes': { says: 'There are bytes after the XML.', ...harmless },
  'xml-trailing-chunk': { says: 'There is a chunk after the end of the XML.', ...harmless },
  'xml-too-large': { says: 'The XML is too large or too deep; the rest was not read.', ...lost },
  'attribute-size': { says: 'Attributes have an unusual size.', ...axml },
  'attribute-start': { says: 'Attributes begin at an unusual place.', ...axml },
  'attribute-count': {
    says: 'An element states more attributes than it has room for; the rest was not read.',
    ...lost,
  },
  'attribute-name-blank': {
    says: 'The name of an attribute is blank; only its resource id is left.',
    ...axml,
  },
  'attribute-text-twice': {
    says: 'An attribute has two texts that differ.',
    hides: 'A reader and a phone may take different ones.',
    trusted:
      'The one that phones take: the typed value of attributes with a number, the source text of others.',
  },
  'component-without-name': { says: 'A component has no name; phones refuse that.', ...lost },
  'duplicate-attribute': {
    says: 'An attribute stands twice in one element.',
    hides: 'A reader and a phone may take different values.',
    trusted: 'The first one was trusted, as phones do.',
  },
  'chunk-size': { says: 'A chunk states too small a size.', ...axml },
  'chunk-oversized': { says: 'A chunk holds unused bytes.', ...axml },
  'chunk-past-end': { says: 'A chunk reaches past the end of the file.', ...lost },
  'unknown-chunk': { says: 'There is a chunk of an unknown type.', ...axml },
  'element-damaged': { says: 'An element is damaged and was not read.', ...lost },
  'element-end-alone': { says: 'An element ends that never began.', ...axml },
  'element-end-mismatch': { says: 'An element begins and ends by different names.', ...axml },
  'element-unclosed': { says: 'An element is never closed; content may be missing after it.', ...lost },
  'not-a-resource-table': { says: 'The resource table cannot be recognised.', ...lost },
  'resource-table-type': { says: 'The resource table states a wrong type.', ...resource },
  'resource-table-size': { says: 'The resource table claims to be longer than its data.', ...resource },
  'resource-chunk-size': { says: 'A chunk of the resource table states a wrong size.', ...resource },
  'resource-chunks-too-many': {
    says: 'The resource table has too many chunks; the rest was not read.',
    ...lost,
  },
  'resource-type-damaged': { says: 'A group of resources is damaged.', ...resource },
  'resource-entry-count': {
    says: 'The resource table states more entries than it has room for.',
    ...resource,
  },
  'resource-package-damaged': { says: 'A package of the resource table is damaged.', ...resource },
  'resource-names-missing': {
    says: 'Names of resources are missing.',
    hides: 'Resources can be named by number only.',
    trusted: 'The numbers were trusted.',
  },
  'resource-bag-count': { says: 'A compound resource states more items than it has room for.', ...resource },
  'resource-bags-too-large': {
    says: 'There are too many compound resources; the rest was not read.',
    ...lost,
  },
  'signing-block-value-unknown': { says: 'The signing block holds a value of unknown use.', ...unsigned },
  'signing-block-channel': {
    says: 'The signing block says by which channel the package was handed out.',
    ...unsigned,
  },
  'signing-block-dependencies': {
    says: 'The signing block lists the dependencies, encrypted for a store.',
    ...unsigned,
  },
  'signing-block-store-metadata': { says: 'The signing block holds metadata of a store.', ...unsigned },
  'signing-block-value-twice': {
    says: 'A value of the signing block stands more than once.',
    hides: 'A checker and a phone may take different signatures.',
    trusted: 'The first one was trusted, as phones do.',
  },
  'signer-unsigned-bytes': { says: 'There are bytes behind a signer that nothing signs.', ...unsigned },
  'dex-magic': { says: 'The file does not begin with the mark of DEX.', ...lost },
  'dex-cut': { says: 'The DEX file is cut short.', ...lost },
  'dex-endian': { says: 'The byte-order mark of the DEX is wrong.', ...lost },
  'dex-without-strings': { says: 'The string table of the DEX lies outside the file.', ...lost },
  'dex-section-damaged': {
    says: 'An index table of the DEX reaches past the end; the rest of it was not read.',
    ...lost,
  },
  'dex-class-damaged': { says: 'The members of a class in the DEX are damaged and were not read.', ...lost },
  'dex-code-damaged': {
    says: 'The code of a method lies outside the DEX or is shared too often, and was not read.',
    ...lost,
  },
  'dex-size': { says: 'The DEX states more bytes than there are.', ...lost },
  'dex-trailing-bytes': {
    says: 'There is other data behind the DEX.',
    hides: 'Packers often keep encrypted code there.',
    trusted: 'It was not read as code, only noted.',
  },
}

/** Names of the figures that a note gives. */
export const integrityFigures: Readonly<Record<string, string>> = {
  after: 'bytes after it',
  by: 'off by',
  bytes: 'bytes',
  compressed: 'stated compressed size',
  count: 'count',
  depth: 'depth',
  elements: 'elements',
  fields: 'fields',
  found: 'found',
  headerSize: 'stated header size',
  id: 'resource id',
  index: 'index',
  left: 'bytes left',
  method: 'compression method',
  methods: 'methods',
  offset: 'offset',
  open: 'elements left open',
  real: 'real',
  room: 'room for',
  size: 'stated size',
  sizes: 'sizes in the local header',
  skipped: 'marks passed over',
  start: 'start',
  stated: 'stated',
  strings: 'strings',
  stringsStart: 'start of the strings',
  styles: 'styles',
  type: 'type',
  unused: 'unused bytes',
}
