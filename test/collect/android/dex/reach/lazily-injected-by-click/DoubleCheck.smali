.class public Lreach/lazily_injected_by_click/DoubleCheck;
.super Ljava/lang/Object;
.implements Lreach/lazily_injected_by_click/Lazy;

.field private made:Ljava/lang/Object;
.field private final provider:Lreach/lazily_injected_by_click/Provider;
.method public constructor <init>(Lreach/lazily_injected_by_click/Provider;)V
  .registers 2
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  iput-object p1, p0, Lreach/lazily_injected_by_click/DoubleCheck;->provider:Lreach/lazily_injected_by_click/Provider;
  return-void
.end method
.method public get()Ljava/lang/Object;
  .registers 2
  iget-object v0, p0, Lreach/lazily_injected_by_click/DoubleCheck;->made:Ljava/lang/Object;
  if-nez v0, :has
  iget-object v0, p0, Lreach/lazily_injected_by_click/DoubleCheck;->provider:Lreach/lazily_injected_by_click/Provider;
  invoke-interface {v0}, Lreach/lazily_injected_by_click/Provider;->get()Ljava/lang/Object;
  move-result-object v0
  iput-object v0, p0, Lreach/lazily_injected_by_click/DoubleCheck;->made:Ljava/lang/Object;
  :has
  return-object v0
.end method
