.class public Lreach/own_executor/App;
.super Landroid/app/Application;

.field public static queue:Ljava/util/LinkedList;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 4
  sget-object v0, Lreach/own_executor/App;->queue:Ljava/util/LinkedList;
  new-instance v1, Lreach/own_executor/Job;
  invoke-direct {v1}, Lreach/own_executor/Job;-><init>()V
  invoke-virtual {v0, v1}, Ljava/util/LinkedList;->add(Ljava/lang/Object;)Z
  new-instance v0, Lreach/own_executor/Worker;
  invoke-direct {v0}, Lreach/own_executor/Worker;-><init>()V
  invoke-virtual {v0}, Lreach/own_executor/Worker;->start()V
  return-void
.end method

.method static constructor <clinit>()V
  .registers 1
  new-instance v0, Ljava/util/LinkedList;
  invoke-direct {v0}, Ljava/util/LinkedList;-><init>()V
  sput-object v0, Lreach/own_executor/App;->queue:Ljava/util/LinkedList;
  return-void
.end method
