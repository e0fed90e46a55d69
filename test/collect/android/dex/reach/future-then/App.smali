.class public Lreach/future_then/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 10
  new-instance v0, Lreach/future_then/Make;
  invoke-direct {v0}, Lreach/future_then/Make;-><init>()V
  invoke-static {v0}, Ljava/util/concurrent/CompletableFuture;->supplyAsync(Ljava/util/function/Supplier;)Ljava/util/concurrent/CompletableFuture;
  move-result-object v0
  new-instance v1, Lreach/future_then/Then;
  invoke-direct {v1}, Lreach/future_then/Then;-><init>()V
  invoke-virtual {v0, v1}, Ljava/util/concurrent/CompletableFuture;->thenAccept(Ljava/util/function/Consumer;)Ljava/util/concurrent/CompletableFuture;
  return-void
.end method
