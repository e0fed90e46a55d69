.class public Lreach/lazily_injected_by_click/Component;
.super Ljava/lang/Object;

.method public inject(Lreach/lazily_injected_by_click/Main;)V
  .registers 4
  new-instance v0, Lreach/lazily_injected_by_click/SdkFactory;
  invoke-direct {v0}, Lreach/lazily_injected_by_click/SdkFactory;-><init>()V
  new-instance v1, Lreach/lazily_injected_by_click/DoubleCheck;
  invoke-direct {v1, v0}, Lreach/lazily_injected_by_click/DoubleCheck;-><init>(Lreach/lazily_injected_by_click/Provider;)V
  iput-object v1, p1, Lreach/lazily_injected_by_click/Main;->sdk:Lreach/lazily_injected_by_click/Lazy;
  return-void
.end method
