/** A file as it was deployed to the site's bucket. */
export interface SiteFile {
  /** Where its bytes lie on this machine. */
  readonly path: string;
  readonly contentType: string;
}

/** One cache behaviour of the distribution. */
export interface SiteBehaviour {
  /** CloudFront's pattern, such as `/assets/*`; `*` for the default. */
  readonly pattern: string;
  readonly compress: boolean;
  /** What its response headers policy adds. */
  readonly headers: Readonly<Record<string, string>>;
  /** The code of its viewer-request function. */
  readonly viewerRequest: string | undefined;
}

/** What CloudFront answers instead of an error of the bucket. */
interface SiteErrorPage {
  readonly errorCode: number;
  readonly status: number;
  readonly page: string;
}

/** A website as the laptop serves it. */
export interface WebsiteDeclaration {
  /** By path, with a leading slash. */
  readonly files: ReadonlyMap<string, SiteFile>;
  /** In the order CloudFront tries them; the default is last. */
  readonly behaviours: readonly SiteBehaviour[];
  readonly defaultRootObject: string | undefined;
  readonly errorPages: readonly SiteErrorPage[];
}
