.class public Lreach/kotlin_object/Holder;
.super Ljava/lang/Object;

.field public static final INSTANCE:Lreach/kotlin_object/Holder;

.method static constructor <clinit>()V
  .registers 1
  new-instance v0, Lreach/kotlin_object/Holder;
  invoke-direct {v0}, Lreach/kotlin_object/Holder;-><init>()V
  sput-object v0, Lreach/kotlin_object/Holder;->INSTANCE:Lreach/kotlin_object/Holder;
  return-void
.end method

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public final start()V
  .registers 1
  invoke-static {}, Lreach/kotlin_object/Sdk;->init()V
  return-void
.end method
