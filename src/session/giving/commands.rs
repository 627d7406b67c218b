//! Wishes about what is given away.

use std::path::PathBuf;

use crate::export::{OutFileError, Overwrite, PictureOptions};
use crate::session::giving::{GiveCommand, GiveFormat, Given, GivingJob, GivingState, Portion};
use crate::session::{Effect, Opened, State};

impl State {
    /// Carries a wish out.
    pub(in crate::session) fn give_away(&mut self, command: GiveCommand) -> Option<Effect> {
        match command {
            GiveCommand::Choose(portion) => self.giving.portion = portion,
            GiveCommand::Format(format) => self.giving.format = format,
            GiveCommand::Ground(ground) => self.giving.ground = ground,
            // How a page begins is not seen before it is written.
            GiveCommand::Title(title) => {
                self.giving.text.title = title;
                return None;
            }
            GiveCommand::Summary(summary) => {
                self.giving.text.summary = summary;
                return None;
            }
            GiveCommand::Path(path) => {
                self.giving.path = Some(path);
                self.giving.state = GivingState::Choosing;
                return None;
            }
            GiveCommand::Browse => return Some(Effect::PickFile(self.giving_path())),
            GiveCommand::Write { path, replaces } => return self.write_given(&path, replaces),
        }
        Some(self.preview_given())
    }

    /// Asks how the chosen would begin; a dossier that is gone is chosen no more.
    pub(in crate::session) fn preview_given(&mut self) -> Effect {
        if let Portion::Dossier(name) = &self.giving.portion
            && !self.dossiers().any(|known| known.name == *name)
        {
            self.giving.portion = Portion::Everything;
        }
        if self.giving.format == GiveFormat::Page && self.giving.portion == Portion::Shown {
            self.giving.portion = Portion::Everything;
        }
        self.giving.preview = None;
        self.giving.state = GivingState::Choosing;
        self.giving_job(None)
    }

    fn write_given(&mut self, path: &str, replaces: bool) -> Option<Effect> {
        let path = crate::session::load::meant(path.trim());
        if path.as_os_str().is_empty() {
            return None;
        }
        self.giving.path = Some(path.clone());
        self.giving.state = GivingState::Writing;
        Some(self.giving_job(Some((path, Overwrite::allowed_if(replaces)))))
    }

    fn giving_job(&mut self, file: Option<(PathBuf, Overwrite)>) -> Effect {
        self.giving.asked += 1;
        Effect::Give(Box::new(GivingJob {
            number: self.giving.asked,
            index: self.library.index.clone(),
            alignment: self.library.happenings.clone(),
            located: self.corrections.located.clone(),
            problems: self.library.problems.clone(),
            project: self.corrections.project_path.clone(),
            filter: self.view.filter.clone(),
            range: self.view.range,
            dct: self.library.dct,
            locale: self.locale(),
            picture: PictureOptions {
                ground: self.giving.ground,
                days: (self.giving.portion == Portion::Shown).then(|| self.view.time.interval()),
                ..PictureOptions::default()
            },
            portion: self.giving.portion.clone(),
            text: self.giving.text.clone(),
            format: self.giving.format,
            file,
        }))
    }

    /// Takes what came of a job, where nothing was asked for since.
    pub(super) fn given(&mut self, number: u64, given: Result<Given, String>) {
        if number != self.giving.asked {
            return;
        }
        self.giving.state = match given {
            Ok(Given::Preview(preview)) => {
                self.giving.preview = Some(preview);
                return;
            }
            Ok(Given::Written(path)) => GivingState::Written(path),
            Ok(Given::Refused(OutFileError::Exists { path })) => GivingState::Exists(path),
            Ok(Given::Refused(error)) => GivingState::Failed(self.told_of(&error)),
            Err(message) => GivingState::Failed(message),
        };
    }

    /// The file that is written: where the user said, else beside what is open under its name.
    pub fn giving_path(&self) -> PathBuf {
        let extension = self.giving.format.extension();
        if let Some(path) = &self.giving.path {
            return path.with_extension(extension);
        }
        let opened = match &self.library.opened {
            Some(Opened::Paths(paths)) => paths.first().map(|path| {
                let whole = std::path::absolute(path).unwrap_or_else(|_| path.clone());
                // The dots of a folder's name are no ending.
                match whole.is_dir() {
                    true => (whole.clone(), whole.file_name().map(Into::into)),
                    false => (whole.clone(), whole.file_stem().map(Into::into)),
                }
            }),
            Some(Opened::Sample) | None => None,
        };
        let (beside, name): (PathBuf, Option<PathBuf>) = opened.unwrap_or_else(|| {
            let home = std::env::home_dir().unwrap_or_default();
            (home.join("khatt"), Some("khatt".into()))
        });
        let mut name = name.unwrap_or_else(|| "khatt".into()).into_os_string();
        name.push(".");
        name.push(extension);
        beside.with_file_name(name)
    }
}
