.class public Lreach/injected_at_start/Component;
.super Ljava/lang/Object;

.field public tracker:Ljavax/inject/Provider;

.method public constructor <init>()V
  .registers 3
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  new-instance v0, Lreach/injected_at_start/Tracker_Factory;
  invoke-direct {v0}, Lreach/injected_at_start/Tracker_Factory;-><init>()V
  invoke-static {v0}, Ldagger/internal/DoubleCheck;->provider(Ljavax/inject/Provider;)Ljavax/inject/Provider;
  move-result-object v0
  iput-object v0, p0, Lreach/injected_at_start/Component;->tracker:Ljavax/inject/Provider;
  return-void
.end method

.method public tracker()Lreach/injected_at_start/Tracker;
  .registers 2
  iget-object v0, p0, Lreach/injected_at_start/Component;->tracker:Ljavax/inject/Provider;
  invoke-interface {v0}, Ljavax/inject/Provider;->get()Ljava/lang/Object;
  move-result-object v0
  check-cast v0, Lreach/injected_at_start/Tracker;
  return-object v0
.end method
