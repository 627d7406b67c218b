//! The page that carries its proof: a timeline to read and to send, and the check whether it still stands.
//!
//! [`ReportView`] gathers what the page tells of a folder; [`write_page`] makes one file of it that needs no network.
//! The quotations lie in the page as JSON too ([`Carried`]); `read_page` takes them out again, and a [`Verifier`]
//! says of each whether it still stands so in the documents.

mod carried;
mod columns;
mod further;
mod happening;
mod html;
mod page;
mod policy;
mod quotation;
mod read_page;
mod sections;
mod svg;
mod verify;
mod view;

pub use carried::{Carried, CarriedDocument, CarriedQuotation, HashOf, Recipe};
pub use page::write_page;
pub use read_page::{PageError, ReadPage, Seal, read_page, read_page_file};
pub use verify::{Finding, Verdict, Verifier};
pub use view::{Asked, ReportText, ReportView};
