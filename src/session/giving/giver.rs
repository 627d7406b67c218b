//! The thread that gives away.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use crate::pipeline::catch_panic;
use crate::session::State;
use crate::session::giving::{Given, GivingJob};

/// What came of a job: its number, or the message of a fault of ours.
type Answer = (u64, Result<Given, String>);

/// A thread that does one job after the other; of previews only the last that waits.
pub struct Giver {
    jobs: Sender<Box<GivingJob>>,
    answers: Receiver<Answer>,
}

impl Giver {
    /// Starts it; `wake` asks for a frame. `None` where the system refuses a thread.
    pub fn start(wake: impl Fn() + Send + 'static) -> Option<Self> {
        let (jobs, asked) = channel::<Box<GivingJob>>();
        let (sender, answers) = channel();
        let thread = thread::Builder::new().spawn(move || {
            let mut waiting = asked.recv().ok();
            while let Some(job) = waiting.take() {
                waiting = asked.try_recv().ok();
                if job.file.is_some() || waiting.is_none() {
                    let given = catch_panic(|| job.run());
                    if sender.send((job.number, given)).is_err() {
                        return;
                    }
                    wake();
                }
                waiting = waiting.or_else(|| asked.recv().ok());
            }
        });
        thread.is_ok().then_some(Self { jobs, answers })
    }

    /// Asks for a job.
    pub fn give(&self, job: Box<GivingJob>) {
        // A thread that is gone gives nothing, and the state goes on to wait.
        let _sent = self.jobs.send(job);
    }

    /// Tells the state what came of the jobs.
    pub fn drain_into(&self, state: &mut State) {
        while let Ok((number, given)) = self.answers.try_recv() {
            state.given(number, given);
        }
    }
}
