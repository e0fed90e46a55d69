.class public Lreach/executor/App;
.super Landroid/app/Application;

.field public static pool:Ljava/util/concurrent/ExecutorService;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 3
  sget-object v0, Lreach/executor/App;->pool:Ljava/util/concurrent/ExecutorService;
  new-instance v1, Lreach/executor/Job;
  invoke-direct {v1}, Lreach/executor/Job;-><init>()V
  invoke-interface {v0, v1}, Ljava/util/concurrent/ExecutorService;->submit(Ljava/util/concurrent/Callable;)Ljava/util/concurrent/Future;
  return-void
.end method

.method static constructor <clinit>()V
  .registers 1
  invoke-static {}, Ljava/util/concurrent/Executors;->newCachedThreadPool()Ljava/util/concurrent/ExecutorService;
  move-result-object v0
  sput-object v0, Lreach/executor/App;->pool:Ljava/util/concurrent/ExecutorService;
  return-void
.end method
