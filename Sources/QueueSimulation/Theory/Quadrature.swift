/// Integrals of smooth functions, by Gauss and Kronrod's pair of 7 and 15 points, halving where the two disagree.
/// The points and weights are those of R. Piessens and others, QUADPACK (1983), rule QK15.
enum Quadrature {
    private static let nodes = [
        0.991455371120812639206854697526329, 0.949107912342758524526189684047851, 0.864864423359769072789712788640926,
        0.741531185599394439863864773280788, 0.586087235467691130294144691693311, 0.405845151377397166906606412076961,
        0.207784955007898467600689403773245, 0.0,
    ]
    private static let kronrod = [
        0.022935322010529224963732008058970, 0.063092092629978553290700663189204, 0.104790010322250183839876322541518,
        0.140653259715525918745189590510238, 0.169004726639267902826583426598550, 0.190350578064785409913256402421014,
        0.204432940075298892414161999234649, 0.209482141084727828012999174891714,
    ]
    /// Of the nodes 1, 3, 5 and 7 above.
    private static let gauss = [
        0.129484966168869693270611432679082, 0.279705391489276667901467771423780, 0.381830050505118944950369775488975,
        0.417959183673469387755102040816327,
    ]
    /// A panel whose two sums agree to this share of the whole is taken. The finer sum is then right to about
    /// 10⁻¹⁴: QUADPACK takes (200 × difference)^1.5 for its error.
    private static let agreement = 1e-11
    /// Panels are halved this often at most, in case a function is too rough to agree.
    private static let maximumDepth = 20

    /// ∫ `function` from `cuts.first` to `cuts.last`. `cuts` ascend and include every place where the function or its
    /// slope jumps.
    static func integral(over cuts: [Double], of function: (Double) -> Double) -> Double {
        let panels = zip(cuts, cuts.dropFirst()).filter { $0 < $1 }
        let estimates = panels.map { panel(from: $0, to: $1, function) }
        let tolerance = agreement * estimates.reduce(0) { $0 + abs($1.value) }
        return zip(panels, estimates).reduce(0) { sum, part in
            sum + refined(part.0.0, part.0.1, part.1, tolerance: tolerance, depth: 0, function)
        }
    }

    private struct Estimate {
        let value: Double
        let error: Double
    }

    private static func refined(
        _ low: Double,
        _ high: Double,
        _ estimate: Estimate,
        tolerance: Double,
        depth: Int,
        _ function: (Double) -> Double
    ) -> Double {
        guard estimate.error > tolerance, depth < maximumDepth else { return estimate.value }
        let middle = (low + high) / 2
        let left = panel(from: low, to: middle, function)
        let right = panel(from: middle, to: high, function)
        return refined(low, middle, left, tolerance: tolerance, depth: depth + 1, function)
            + refined(middle, high, right, tolerance: tolerance, depth: depth + 1, function)
    }

    private static func panel(from low: Double, to high: Double, _ function: (Double) -> Double) -> Estimate {
        let centre = (low + high) / 2
        let half = (high - low) / 2
        let middle = function(centre)
        var fine = kronrod[7] * middle
        var coarse = gauss[3] * middle
        for index in 0..<7 {
            let pair = function(centre - half * nodes[index]) + function(centre + half * nodes[index])
            fine += kronrod[index] * pair
            if index % 2 == 1 { coarse += gauss[index / 2] * pair }
        }
        return Estimate(value: fine * half, error: abs(fine - coarse) * half)
    }
}
