//! A page made again from the documents, to compare it as a whole with one that was sent.

use std::sync::atomic::AtomicBool;

use crate::cli::folder::ReadFolder;
use crate::i18n::{Language, Words};
use crate::index::Index;
use crate::pipeline::{Options, align_located, notes_of, statements_of};
use crate::report::{Asked, ReadPage, Recipe, ReportText, ReportView, Seal, read_page, write_page};

/// What a page is as a whole, beside its quotations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Whole {
    /// It says what the documents give, letter for letter.
    Same,
    /// It was changed after it was made.
    Changed,
    /// The documents are not those that it was made of, so that only its quotations can be compared.
    OtherDocuments,
    /// It was made by another version.
    OtherVersion,
    /// It is of a version that carried nothing to compare.
    Unsealed,
}

impl Whole {
    /// Compares a page with one that is made of the same.
    pub(super) fn of(page: &ReadPage, folder: ReadFolder) -> Self {
        let seal = page.seal();
        let Some(recipe) = &page.carried.made else {
            return if seal == Seal::Broken {
                Self::Changed
            } else {
                Self::Unsealed
            };
        };
        let again = made_again(recipe, folder);
        let again = again.as_deref().unwrap_or_default();
        match (page.says_the_same(again), seal) {
            (true, Seal::Whole) => Self::Same,
            (_, Seal::Broken | Seal::None) => Self::Changed,
            (false, Seal::Whole) => Self::told_apart(page, recipe, again),
        }
    }

    /// Why a page that is sealed differs from one made now.
    fn told_apart(page: &ReadPage, recipe: &Recipe, again: &str) -> Self {
        let Ok(now) = read_page(again) else {
            return Self::OtherDocuments;
        };
        let made = now.carried.made.as_ref();
        if made.map(|made| &made.generator) != Some(&recipe.generator) {
            return Self::OtherVersion;
        }
        let is_same_read = made.map(|made| &made.texts_sha256) == Some(&recipe.texts_sha256)
            && now.carried.documents == page.carried.documents;
        match is_same_read {
            // The same was read, and something else stands in it: who changed it sealed it again.
            true => Self::Changed,
            false => Self::OtherDocuments,
        }
    }

    /// Whether the page can be trusted as far as it was compared; with `wholly`, only where all of it was.
    pub(super) fn stands(self, wholly: bool) -> bool {
        match wholly {
            true => self == Self::Same,
            false => self != Self::Changed,
        }
    }

    pub(super) fn in_words(self) -> &'static str {
        match self {
            Self::Same => "The page says what these documents give, letter for letter",
            Self::Changed => {
                "The page was changed after it was made: what it shows is not what these documents give"
            }
            Self::OtherDocuments => {
                "The documents, or what a user changed in them, are not the same as when the page was made: only its quotations are compared, not its days, names and counts"
            }
            Self::OtherVersion => {
                "The page was made by another version of Khatt: only its quotations are compared, not its days, names and counts"
            }
            Self::Unsealed => {
                "The page carries nothing to compare it with as a whole: only its quotations are compared"
            }
        }
    }
}

fn made_again(recipe: &Recipe, folder: ReadFolder) -> Option<String> {
    let mut languages = Language::ALL.into_iter();
    let language = languages.find(|language| language.tag() == recipe.language)?;
    // Without a cache: no proof rests on what was found before.
    let (anew, never) = (Options::default(), AtomicBool::new(false));
    let alignment = align_located(&folder.documents, &folder.located, anew, &never)?;
    let dossier = recipe.dossier.as_ref();
    let items = dossier
        .and_then(|name| folder.dossier(name))
        .unwrap_or_default();
    let chosen = statements_of(&folder.documents, items);
    let index = Index::new(folder.documents.clone());
    let words = Words::new(language);
    let text = ReportText {
        title: recipe.title.clone(),
        summary: recipe.summary.clone(),
    };
    let asked = Asked {
        dct: recipe.dct,
        dossier: recipe.dossier.clone(),
        chosen,
        notes: notes_of(&folder.documents, &folder.located.notes),
    };
    let view = ReportView::asked(&index, &alignment, &words, folder.problems, text, asked);
    let mut page = Vec::new();
    write_page(&view, &mut page).ok()?;
    String::from_utf8(page).ok()
}
