//! The program: it parses the call, chooses, calls, and tells how it went.

use std::env;
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::OnceLock;

use khatt::cli::{self, Call, FileOptions};
use khatt::pipeline::{History, Options, Readers, ResultCache, TextCache};
use khatt::time::Day;

/// Exit status where the call cannot work at all.
const WRONG_CALL: u8 = 2;

fn main() -> ExitCode {
    let (call, files) = match cli::parse() {
        Ok(parsed) => parsed,
        Err(status) => return status,
    };
    let options = |dct, history| options(dct, history, files);
    match call {
        Call::Window { paths, dct } => open_window(paths, options(dct, History::On)),
        Call::Coverage {
            paths,
            format,
            dct,
            history,
        } => cli::coverage(&paths, options(dct, history), &format),
        Call::Extract {
            input,
            dct,
            history,
            tables,
        } => cli::extract(input, options(dct, history), tables.as_ref()),
        Call::ReadFiles => cli::read_files(),
        Call::Export { args, dct } => cli::export(&args, options(dct, History::On)),
        Call::Report { args, dct } => cli::report(&args, options(dct, History::On)),
        Call::Verify(args) => cli::verify(&args, options(None, History::On)),
        Call::Project { args, dct } => cli::project(&args, options(dct, History::On)),
    }
}

/// With files of formats that are not trusted read by other processes of this program.
fn options(dct: Option<Day>, history: History, files: FileOptions) -> Options {
    static READERS: OnceLock<Readers> = OnceLock::new();
    let readers = match env::current_exe() {
        Ok(program) => READERS.get_or_init(|| readers(program, files)),
        Err(_) => Default::default(),
    };
    Options {
        dct,
        history,
        readers,
        results: results(files),
    }
}

/// Where what is found in whole folders is kept, unless nothing is to be.
fn results(files: FileOptions) -> Option<&'static ResultCache> {
    static RESULTS: OnceLock<Option<ResultCache>> = OnceLock::new();
    let open = || {
        let (folder, program) = (user_cache()?, env::current_exe().ok()?);
        ResultCache::open(&folder.join("results"), &program)
    };
    RESULTS
        .get_or_init(|| if files.has_cache { open() } else { None })
        .as_ref()
}

fn readers(program: PathBuf, files: FileOptions) -> Readers {
    let cache = user_cache().filter(|_| files.has_cache);
    let cache = cache.and_then(|folder| TextCache::open(&folder.join("texts"), &program));
    let readers = Readers::of_program(program, [cli::READ_FILES.into()]);
    readers.with_pages(files.pages).with_cache(cache)
}

/// The folder of this program among those of the user's programs whose content may be deleted at any time: by the XDG
/// Base Directory Specification on Linux, by the usage of macOS and Windows there.
fn user_cache() -> Option<PathBuf> {
    let home = |below: &str| Some(env::home_dir()?.join(below));
    let folder = if cfg!(target_os = "macos") {
        home("Library/Caches")
    } else if cfg!(windows) {
        env::var_os("LOCALAPPDATA").map(PathBuf::from)
    } else {
        let named = env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
        named
            .filter(|folder| folder.is_absolute())
            .or_else(|| home(".cache"))
    };
    folder
        .filter(|folder| folder.is_absolute())
        .map(|folder| folder.join("khatt"))
}

#[cfg(feature = "gui")]
fn open_window(paths: Vec<PathBuf>, options: Options) -> ExitCode {
    match khatt::gui::run(paths, options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&error.to_string()),
    }
}

#[cfg(not(feature = "gui"))]
fn open_window(_paths: Vec<PathBuf>, _options: Options) -> ExitCode {
    fail("This build has no window: `khatt extract` works, see `khatt extract --help`")
}

fn fail(message: &str) -> ExitCode {
    // Where standard error is closed, the exit status alone has to tell it.
    let _unwritten = writeln!(io::stderr(), "khatt: {message}");
    ExitCode::from(WRONG_CALL)
}
