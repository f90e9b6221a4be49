/** Version of the package; put in by the build. */
declare const __VERSION__: string;

/** Integrity hashes of the parts built so far, by path; put in by the build wherever a folder of them is named. */
declare const __WIDGETS__: Readonly<Record<string, string>>;
declare const __LOCALES__: Readonly<Record<string, string>>;
declare const __SANITIZER__: string;
