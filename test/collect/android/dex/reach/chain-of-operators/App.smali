.class public Lreach/chain_of_operators/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 10
  const-string v0, "x"
  invoke-static {v0}, Lreach/chain_of_operators/Source;->just(Ljava/lang/Object;)Lreach/chain_of_operators/Source;
  move-result-object v0
  new-instance v1, Lreach/chain_of_operators/Go;
  invoke-direct {v1}, Lreach/chain_of_operators/Go;-><init>()V
  invoke-virtual {v0, v1}, Lreach/chain_of_operators/Source;->map(Lreach/chain_of_operators/Fn;)Lreach/chain_of_operators/Source;
  move-result-object v0
  new-instance v1, Lreach/chain_of_operators/End;
  invoke-direct {v1}, Lreach/chain_of_operators/End;-><init>()V
  invoke-virtual {v0, v1}, Lreach/chain_of_operators/Source;->subscribe(Lreach/chain_of_operators/Sink;)V
  return-void
.end method
