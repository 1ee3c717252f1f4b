import { Model } from "../model";
import { ContentControlCollectionObject } from "./content-control-objects";
import type { DocumentState } from "./document-state";
import { textOf } from "./document-text";
import { openDocx } from "./open-package";
import { RangeObject } from "./range-object";

export class DocumentObject extends Model {
  readonly $class = "Document";

  constructor(private readonly document: DocumentState) {
    super();
  }

  get body(): BodyObject {
    return new BodyObject(this.document);
  }

  get contentControls(): ContentControlCollectionObject {
    return new ContentControlCollectionObject(
      this.document,
      () => this.document.controls(),
      () => true,
    );
  }

  getSelection(): RangeObject {
    return new RangeObject(this.document, this.document.selection);
  }
}

export class BodyObject extends Model {
  readonly $class = "Body";

  constructor(private readonly document: DocumentState) {
    super();
  }

  get text(): string {
    return textOf(this.document.root);
  }
}

export class ApplicationObject extends Model {
  readonly $class = "Application";

  constructor(private readonly document: DocumentState) {
    super();
  }

  createDocument(base64: string): DocumentCreatedObject {
    return new DocumentCreatedObject(this.document, openDocx(base64));
  }
}

/** A document that nobody sees until it is opened. */
export class DocumentCreatedObject extends Model {
  readonly $class = "DocumentCreated";

  constructor(
    private readonly document: DocumentState,
    private readonly created: DocumentState,
  ) {
    super();
  }

  open(): void {
    this.document.opened.push(this.created);
  }
}
