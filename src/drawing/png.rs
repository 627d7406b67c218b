//! Pixels as a PNG file (ISO/IEC 15948): one image of eight bits a channel, with how large its pixels are.

use std::io::Write as _;

use flate2::write::ZlibEncoder;
use flate2::{Compression, Crc};

/// Pixels of a metre at a scale of 1: 96 of an inch.
const PER_METRE: u32 = 3780;

/// A picture of red, green, blue and alpha, row by row.
pub(super) fn encoded(width: u32, height: u32, scale: u8, pixels: &[u8]) -> Option<Vec<u8>> {
    let mut file = b"\x89PNG\r\n\x1A\n".to_vec();
    let mut head = [width.to_be_bytes(), height.to_be_bytes()].concat();
    // Eight bits, colours with alpha, the only compression and filter there are, not interlaced.
    head.extend([8, 6, 0, 0, 0]);
    chunk(&mut file, b"IHDR", &head);
    let per_metre = (PER_METRE * u32::from(scale)).to_be_bytes();
    let mut size = [per_metre, per_metre].concat();
    size.push(1);
    chunk(&mut file, b"pHYs", &size);
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::default());
    let row = width as usize * 4;
    let mut before = vec![0; row];
    for line in pixels.chunks_exact(row) {
        // Each byte as the difference to that above: rows of a drawing are mostly alike.
        packed.write_all(&[2]).ok()?;
        let differences: Vec<u8> = line
            .iter()
            .zip(&before)
            .map(|(one, above)| one.wrapping_sub(*above))
            .collect();
        packed.write_all(&differences).ok()?;
        before.copy_from_slice(line);
    }
    chunk(&mut file, b"IDAT", &packed.finish().ok()?);
    chunk(&mut file, b"IEND", &[]);
    Some(file)
}

fn chunk(file: &mut Vec<u8>, name: &[u8; 4], data: &[u8]) {
    file.extend((data.len() as u32).to_be_bytes());
    file.extend(name);
    file.extend(data);
    let mut check = Crc::new();
    check.update(name);
    check.update(data);
    file.extend(check.sum().to_be_bytes());
}
