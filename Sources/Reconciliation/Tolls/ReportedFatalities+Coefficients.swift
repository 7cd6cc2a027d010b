import Domain

// The regression coefficients of uncertainUCDP 0.6.1 (Vesco, Randahl, Hegre and others), used under
// the MIT licence: copyright the uncertainUCDP authors; permission is granted, free of charge, to
// deal in the software without restriction, provided that this notice is kept; the software comes
// "as is", without warranty of any kind.
extension ReportedFatalities {
    /// The reported numbers that have a term of their own, because reports round to them.
    static let heaps = [2, 3, 13, 20, 24, 40, 101, 200, 1001, 2000]

    /// A regression on log(1 + n): intercept, slope, and one term for each number of `heaps`.
    struct Regression: Sendable {
        var intercept: Double
        var slope: Double
        var heaps: [Double]
    }

    /// The regressions of location (as its log1p), of log scale and of the logit of the weight.
    struct Coefficients: Sendable {
        var location: Regression
        var scale: Regression
        var weight: Regression
    }

    static func coefficients(_ target: Target) -> Coefficients {
        switch target {
        case .stateBased: stateBased
        case .nonState: nonState
        case .oneSided: oneSided
        case .any: any
        }
    }

    private static let stateBased = Coefficients(
        location: Regression(
            intercept: 0.5898106424088273, slope: 0.9354522903164797,
            heaps: [
                0.1114808056565575, -0.2240628453701547, -0.4289617839152035, -0.3804521457808995,
                -0.4715018891871234, -0.2882069049302879, -0.2179974943873155, -0.2042268083075469,
                -0.0162459461404086, -0.0827578940708395,
            ]),
        scale: Regression(
            intercept: -0.299733799243184, slope: 0.821786433127648,
            heaps: [
                0.118137660945303, -0.318866544593939, -0.493478395726501, -1.32341755214198,
                -1.679671317311065, -1.265094595179302, -0.974456907731416, -0.616207401000888,
                -0.191995258654206, 0.283717429613891,
            ]),
        weight: Regression(
            intercept: -0.1032375916417611, slope: -0.0504687227338461,
            heaps: [
                0.4694633567941742, -0.2599934080246777, 0.3358066186883937, -0.108089166823641,
                -0.6470989137167754, -0.1121523429829864, -0.0602288478276093, -0.0198771996645086,
                -0.0111469255324081, -0.0433918183313016,
            ]))

    private static let nonState = Coefficients(
        location: Regression(
            intercept: 0.5794809966877343, slope: 0.935233876361512,
            heaps: [
                -0.0411496202634155, -0.2301475351454072, -0.4004511994606803, -0.3688538433144443,
                -0.4955734484084323, -0.2665511045754015, -0.2260242667476922, -0.2347893792696764,
                -0.0367064475239064, -0.0075378853276325,
            ]),
        scale: Regression(
            intercept: -0.77091360560195, slope: 0.874479291058066,
            heaps: [
                0.175180799072233, -0.16327152251482, -0.531096004250711, -1.365515336595317,
                -1.704676229433793, -1.466200794245019, -0.926407165480078, -0.849375566012617,
                -0.63190421458201, 0.23401762210039,
            ]),
        weight: Regression(
            intercept: -0.3133931928269322, slope: -0.0337485692864599,
            heaps: [
                0.7624908747417174, 0.4757188720716964, 0.169408035295126, -0.2854582510404005,
                -0.6012932116127047, -0.0395230638294205, 0.1676612190912714, 0.0146588278929641,
                0.1147762975893475, -0.0870568801684609,
            ]))

    private static let oneSided = Coefficients(
        location: Regression(
            intercept: 0.5374182849996608, slope: 0.9401246216573098,
            heaps: [
                0.00934198713595106, -0.10669998749367468, -0.3765233128939111,
                -0.31495628803482406,
                -0.42071267778828186, -0.265995831875511, -0.23509155480537558, -0.1871869887451569,
                -0.08795140786919771, -0.01862973334098121,
            ]),
        scale: Regression(
            intercept: -0.7843523506697125, slope: 0.8744007505223601,
            heaps: [
                0.00393656226762658, -0.12547685297504677, -0.3971813566853192, -1.4910961153915885,
                -1.725697020327093, -1.1885581835759784, -0.7781881158695074, -0.5764776627730004,
                -0.24169821701819955, 0.23357692015023981,
            ]),
        weight: Regression(
            intercept: -0.3720847746563956, slope: -0.0141307680432488,
            heaps: [
                0.5145659211095114, 0.3920739443128841, 0.3179253774179172, -0.2999956142547301,
                -0.7230001509198459, -0.0577419403929026, -0.0185776695978746, 0.0406553416675757,
                0.0170308909212573, 0.0327647647666843,
            ]))

    private static let any = Coefficients(
        location: Regression(
            intercept: 0.5685658845267395, slope: 0.936958969045901,
            heaps: [
                0.0255176960942154, -0.186426323510422, -0.4015993635840412, -0.3543579481714971,
                -0.4625274033009903, -0.2733501791902252, -0.2264513119639488, -0.2087609136378464,
                -0.0473654863175917, -0.0356199169128788,
            ]),
        scale: Regression(
            intercept: -0.6231073474136781, slope: 0.8573776814443678,
            heaps: [
                0.0994377770289991, -0.2004368318345633, -0.4725837620474255, -1.3938633875710014,
                -1.7064294724737115, -1.3099541648154966, -0.891557943838962, -0.6812788608465292,
                -0.3571727950991682, 0.2502975065904693,
            ]),
        weight: Regression(
            intercept: -0.2644273678225431, slope: -0.0326640745259033,
            heaps: [
                0.5822637074331224, 0.2102437746280863, 0.2738253370812472, -0.2295800340437634,
                -0.6570656992837897, -0.0699962108985519, 0.0311435189468121, 0.0123767808601797,
                0.0411371409817685, -0.0311282607720597,
            ]))
}
